import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { assertLoads } from '../../../scenarios/fromTables/assertLoads.ts';
import { fromTables } from '../../../scenarios/fromTables/fromTables.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import { givenCsv } from '../../scenarios/givenCsv.ts';
import { syntheticCountry } from '../../scenarios/syntheticCountry.ts';
import { applyEdits, type Edit, fileEdits } from '../inputs/edits.ts';
import { TEXTS } from '../inputs/nasty.ts';
import { judge } from '../judge.ts';
import { checkSanity } from './scenarios.ts';
import type { Target } from './target.ts';

const TABLES = ['regions', 'series', 'flows'] as const;

interface NewInput {
  tables: Record<string, Edit[]>;
  title: string;
}

/** `aimaq new`: tables are refused, or make a scenario that loads. */
export const newScenarioTarget: Target<NewInput> = {
  percent: 10,
  inputs: fc.record({
    tables: fileEdits(fc.constantFrom(...TABLES)),
    title: fc.oneof(fc.constant('Borduria'), fc.constantFrom(...TEXTS)),
  }),
  async open(folder) {
    const country = syntheticCountry({ regions: 4, years: 4, currency: 'BRL', seed: 'fuzz' });
    return {
      answer: ({ tables, title }) =>
        judge(() => {
          const given = (name: (typeof TABLES)[number]) =>
            givenCsv(`${name}.csv`, applyEdits(country[name], tables[name] ?? []));
          const { files } = fromTables(
            { regions: given('regions'), series: given('series'), flows: given('flows') },
            { title },
          );
          mkdirSync(folder, { recursive: true });
          for (const [name, text] of Object.entries(files))
            writeFileSync(path.join(folder, name), text);
          assertLoads(folder);
          checkSanity(loadScenario(folder));
        }),
      close: async () => {},
    };
  },
};
