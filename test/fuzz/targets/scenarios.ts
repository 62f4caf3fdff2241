import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { compareBaseYear } from '../../../engine/model/world/baseYear.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { SMALL } from '../../scenarios/smallFiles.ts';
import { applyEdits, type Edit, fileEdits } from '../inputs/edits.ts';
import { TEXTS } from '../inputs/nasty.ts';
import { judge } from '../judge.ts';
import type { Target } from './target.ts';

interface ScenarioInput {
  /** Harms by name of file. */
  files: Record<string, Edit[]>;
  /** Changes from the command line. */
  set: string[];
}

/** A larger world is not made to see whether an accepted scenario is sane: it takes too long. */
const MOST_AGENTS = 20_000;

/** A base scenario whose files are harmed, loaded, and put right again. */
function scenarioTarget(
  percent: number,
  base: () => Record<string, string>,
): Target<ScenarioInput> {
  const names = Object.keys(base());
  const file = fc.constantFrom('scenario.yaml', 'scenario.yaml', ...names);
  return {
    percent,
    inputs: fc.record({
      files: fileEdits(file),
      set: fc.oneof(
        { weight: 4, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.array(overrides, { maxLength: 2 }) },
      ),
    }),
    async open(folder) {
      const files = base();
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      return {
        async answer(input) {
          const harmed = Object.entries(input.files);
          for (const [name, list] of harmed) {
            writeFileSync(path.join(folder, name), applyEdits(files[name], list));
          }
          try {
            return await judge(() => checkSanity(loadScenario(folder, { set: input.set })));
          } finally {
            for (const [name] of harmed) writeFileSync(path.join(folder, name), files[name]);
          }
        },
        close: async () => {},
      };
    },
  };
}

const PLACES = [
  ...['title', 'years', 'sample', 'data.regions', 'data.baseYear', 'extends', 'arms', 'budget'],
  ...[
    'arms.mills.clusters.0.memberShare',
    'arms.mills.clusters.0.regions.0',
    '__proto__.x',
    'seed',
  ],
  ...[
    'arms.constructor',
    'parameters.incomeUtility',
    'outside.__proto__',
    'a.b.c',
    '..',
    'a.'.repeat(9000),
  ],
];

const overrides = fc
  .tuple(
    fc.oneof(fc.constantFrom(...PLACES), fc.string()),
    fc.constantFrom('=', '=', '=', ''),
    fc.oneof(fc.constantFrom(...TEXTS), fc.json()),
  )
  .map((parts) => parts.join(''));

/** What `aimaq check` would show must be numbers. */
export function checkSanity({ question, warnings }: Scenario): void {
  const { country, sample } = question;
  const persons = sum(country.regions.flatMap(({ ageBands }) => ageBands.map((b) => b.persons)));
  if (persons * sample > MOST_AGENTS) return;
  for (const row of compareBaseYear(question)) {
    if (Number.isFinite(row.data) && row.data >= 0 && !(row.world < 0) && row.world !== Infinity)
      continue;
    throw new Error(
      `accepted, but ${row.quantity} of ${row.region} is ${row.data} and ${row.world}`,
    );
  }
  if (warnings.some((line) => line.includes('NaN')))
    throw new Error('accepted with a NaN in a warning');
}

export const smallScenarioTarget = scenarioTarget(28, () => ({ ...SMALL }));
export const shippedScenarioTarget = scenarioTarget(4, () => filesOf('kazakhstan'));
export const extendingScenarioTarget = scenarioTarget(2, () => {
  const files = filesOf('kazakhstan-pandemic');
  const text = files['scenario.yaml'].replace('../kazakhstan', 'kazakhstan');
  return { ...files, 'scenario.yaml': text };
});

function filesOf(name: string): Record<string, string> {
  const folder = path.join(import.meta.dirname, '..', '..', '..', 'scenarios', name);
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wanted = found.filter((file) => /\.(csv|yaml)$/.test(file));
  return Object.fromEntries(
    wanted.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}
