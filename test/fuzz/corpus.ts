// Inputs that once did harm, or that are hard in a known way, each with its right answer.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInputError, InputError } from '../../engine/errors.ts';
import { compileFormula } from '../../engine/formulas/formula.ts';
import { assertLoads } from '../../scenarios/fromTables/assertLoads.ts';
import { fromTables } from '../../scenarios/fromTables/fromTables.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { givenCsv } from '../scenarios/givenCsv.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { syntheticCountry } from '../scenarios/syntheticCountry.ts';
import { FORMULA_NAMES } from './inputs/formulas.ts';
import { makeSpecialFiles } from './inputs/specialFiles.ts';
import { checkSentence } from './judge.ts';
import { checkSanity } from './targets/scenarios.ts';

/** A text, or what it is made of; `{n}` in a text that is repeated counts from 0. */
type Content = string | Part[];
type Part = string | { repeat: string; times: number } | { base64: string };

export interface CorpusEntry {
  /** What is special about it. */
  why: string;
  /** A file of the base that is replaced, or in which a text is. */
  files?: Record<string, Content | { replace: string; with: Content }>;
  /** Changes from the command line, for scenarios. */
  set?: Content[];
  /** The title, for new scenarios. */
  title?: string;
  /** For formulas. */
  formula?: Content;
  /** The base that the files belong to: the small scenario, or tables for `aimaq new`. */
  door: 'scenario' | 'new' | 'formula';
  /** `accepted`, a number, or code and sentence of the refusal. */
  answer: string;
}

export function corpus(): [name: string, entry: CorpusEntry][] {
  const folder = path.join(import.meta.dirname, 'corpus');
  return readdirSync(folder)
    .sort()
    .map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CorpusEntry,
    ]);
}

/** What the program answers to an entry; `folder` is an empty one inside another. */
export function answerTo(entry: CorpusEntry, folder: string): string {
  try {
    return doors[entry.door](entry, folder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const line = describeInputError(error);
    checkSentence(line);
    return `${error.code} ${line.replaceAll(`${folder}/`, '')}`;
  }
}

const doors: Record<CorpusEntry['door'], (entry: CorpusEntry, folder: string) => string> = {
  scenario(entry, folder) {
    makeSpecialFiles(folder);
    for (const [name, bytes] of Object.entries(harmed(SMALL, entry))) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    checkSanity(
      loadScenario(folder, { set: (entry.set ?? []).map((one) => String(bytesOf(one))) }),
    );
    return 'accepted';
  },
  new(entry, folder) {
    const { regions, series, flows } = syntheticCountry({
      regions: 4,
      years: 4,
      currency: 'BRL',
      seed: 'fuzz',
    });
    const base = { 'regions.csv': regions, 'series.csv': series, 'flows.csv': flows };
    const bytes = harmed(base, entry);
    const given = (file: string) => givenCsv(file, bytes[file]);
    const made = fromTables(
      { regions: given('regions.csv'), series: given('series.csv'), flows: given('flows.csv') },
      { title: entry.title ?? 'Borduria' },
    );
    for (const [name, text] of Object.entries(made.files)) {
      writeFileSync(path.join(folder, name), text);
    }
    assertLoads(folder);
    return 'accepted';
  },
  formula({ formula = '' }) {
    const compiled = compileFormula(String(bytesOf(formula)), FORMULA_NAMES, { field: 'budget' });
    return String(compiled.evaluate({ month: 18, year: 2021, t: 1.5 }));
  },
};

function harmed(base: Readonly<Record<string, string>>, { files = {} }: CorpusEntry) {
  const whole = Object.entries(base).map(([name, text]): [string, Buffer] => [
    name,
    Buffer.from(text),
  ]);
  const changed = Object.entries(files).map(([name, content]): [string, Buffer] => {
    if (typeof content === 'string' || Array.isArray(content)) return [name, bytesOf(content)];
    if (!base[name].includes(content.replace)) throw new Error(`${name} lacks ${content.replace}`);
    const [before, ...after] = base[name].split(content.replace);
    const rest = after.join(content.replace);
    return [name, Buffer.concat([Buffer.from(before), bytesOf(content.with), Buffer.from(rest)])];
  });
  return Object.fromEntries([...whole, ...changed]);
}

function bytesOf(content: Content): Buffer {
  return Buffer.concat((typeof content === 'string' ? [content] : content).map(bytesOfPart));
}

function bytesOfPart(part: Part): Buffer {
  if (typeof part === 'string') return Buffer.from(part);
  if ('base64' in part) return Buffer.from(part.base64, 'base64');
  const copies = Array.from({ length: part.times }, (_, n) =>
    part.repeat.replaceAll('{n}', `${n}`),
  );
  return Buffer.from(copies.join(''));
}
