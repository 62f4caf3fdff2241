// Makes the files that the scenario reads from the published ones in data/.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toCsv } from '../../tables/csvText.ts';
import { deriveBoundaries } from './boundaries.ts';
import { readData } from './data.ts';
import { deriveEmployment } from './employment.ts';
import { deriveHistory } from './history.ts';
import { deriveIncome } from './income.ts';
import { deriveFlows, deriveMigration } from './migration.ts';
import { deriveNation } from './nation.ts';
import { derivePeople } from './people.ts';

/** Name of each derived file and its text. */
export function deriveTables(): Record<string, string> {
  const data = readData();
  const figures = [
    deriveEmployment,
    deriveIncome,
    derivePeople,
    deriveMigration,
    deriveNation,
  ].flatMap((derive) => derive(data));
  const order = [...data.regions, 'all'];
  const sorted = figures.toSorted((a, b) => order.indexOf(a.region) - order.indexOf(b.region));
  return {
    'age_bands.csv': toCsv(
      ['region_id', 'sex', 'age_group', 'persons', 'source_id', 'confidence'],
      data.ages
        .filter(({ region }) => data.regions.includes(region))
        .map(({ region, sex, ageGroup, persons }) => [
          region,
          sex,
          ageGroup,
          persons,
          'odk-demographics',
          'high',
        ]),
    ),
    'base_year.csv': toCsv(
      ['region_id', 'indicator', 'value', 'unit', 'source_id', 'confidence', 'note'],
      sorted.map(({ region, indicator, value, unit, source, confidence, note }) => [
        region,
        indicator,
        value,
        unit,
        source,
        confidence,
        note,
      ]),
    ),
    'flows.csv': deriveFlows(data),
    'history.csv': deriveHistory(data),
    'boundaries.json': deriveBoundaries(),
  };
}

export const FOLDER = path.join(import.meta.dirname, '..');

if (import.meta.main) {
  for (const [name, text] of Object.entries(deriveTables())) {
    writeFileSync(path.join(FOLDER, name), text);
  }
}
