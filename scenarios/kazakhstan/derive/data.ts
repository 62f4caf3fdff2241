import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

type CsvRecord = Record<string, string>;

/** The tables in data/, with what the derivations ask of them. */
export interface Data {
  /** Ids of the 17 regions, in order of regions.csv. */
  regions: string[];
  /** Region of the 17 in which a region of any year lies; undefined for the nation and unions. */
  foldedInto(region: string): string | undefined;
  /** An observed value; `kazakhstan` is the nation. Throws where there is none. */
  observed(region: string, year: number, indicator: string): number;
  /** All rows of an indicator. */
  series(indicator: string): Observation[];
  /** Residents by sex and age group on 1 January 2020; `kazakhstan` is the nation. */
  ages: { region: string; sex: string; ageGroup: string; persons: number }[];
  /** National employed in 2020 by the letter of the economic section. */
  employedBySection(letters: string): number;
  /** Moves of the first quarter of 2021; `all` are totals. */
  quarterFlows: { origin: string; destination: string; persons: number }[];
}

export interface Observation {
  region: string;
  year: number;
  value: number;
  sourceId: string;
  confidence: string;
}

const FOLDER = path.join(import.meta.dirname, '..', 'data');

function readRecords(file: string): CsvRecord[] {
  return parse(readFileSync(path.join(FOLDER, file)), { bom: true, columns: true }) as CsvRecord[];
}

export function readData(): Data {
  const regions = readRecords('regions.csv').map((row) => row.region_id);
  const parents = new Map(
    readRecords('region_changes.csv').map((row) => [row.region_id, row.part_of_until_then]),
  );
  const rows = readRecords('region_year.csv').map((row) => ({
    region: row.region_id,
    year: Number(row.year),
    indicator: row.indicator,
    value: Number(row.value),
    sourceId: row.source_id,
    confidence: row.confidence,
  }));
  const byKey = new Map(rows.map((row) => [`${row.region} ${row.year} ${row.indicator}`, row]));
  const sections = readRecords('employed_by_section_national.csv').filter(
    (row) => row.year === '2020',
  );
  return {
    regions,
    foldedInto(region) {
      if (regions.includes(region)) return region;
      const parent = parents.get(region);
      return parent !== undefined && regions.includes(parent) ? parent : undefined;
    },
    observed(region, year, indicator) {
      const row = byKey.get(`${region} ${year} ${indicator}`);
      if (row === undefined) throw new Error(`no ${indicator} of ${region} in ${year}`);
      return row.value;
    },
    series: (indicator) => rows.filter((row) => row.indicator === indicator),
    ages: readRecords('age_sex_2020.csv').map((row) => ({
      region: row.region_id,
      sex: row.sex,
      ageGroup: row.age_group,
      persons: Number(row.persons),
    })),
    employedBySection: (letters) =>
      sections
        .filter((row) => letters.includes(row.section[0]))
        .reduce((sum, row) => sum + Number(row.employed_thousand) * 1000, 0),
    quarterFlows: readRecords('od_migration_2021q1_fragment.csv').map((row) => ({
      origin: row.origin,
      destination: row.destination,
      persons: Number(row.persons),
    })),
  };
}
