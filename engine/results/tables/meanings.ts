import type { RunTable } from '../folder/layout.ts';
import { type Column, DIFFERENCES, MEMBER_TABLES, type MemberTable, SUMMARY } from './tables.ts';

/** What the tables of one member hold. */
export const MEMBER_MEANINGS: Readonly<Record<MemberTable, string>> = {
  indicators: 'Every indicator by arm, member, year and region',
  migration_flows: 'Moves between regions by arm, member and year',
  remote_pay: 'Pay of remote workers by where employer and worker are',
  clusters: 'Clusters by arm, member and year',
  cluster_jobs: 'Jobs of clusters by where their holders live',
  parameters: 'Parameters that members drew',
};

/** What the tables over all members hold. */
export const RUN_MEANINGS: Readonly<Record<RunTable, string>> = {
  summary: 'Mean and quantiles over members, by indicator, arm, region and year',
  differences: 'The same of each arm less the first arm, member by member',
  flows: 'Moves between regions, mean over members',
  remote_pay: 'Pay of remote workers, mean over members',
  clusters: 'Clusters, mean over members',
  cluster_jobs: 'Jobs of clusters by where their holders live, mean over members',
};

const withoutMember = (table: MemberTable): Column[] =>
  MEMBER_TABLES[table].filter(({ name }) => name !== 'member');

/** Columns of the tables over all members, in order. */
export const RUN_COLUMNS: Readonly<Record<RunTable, Column[]>> = {
  summary: SUMMARY,
  differences: DIFFERENCES,
  flows: withoutMember('migration_flows'),
  remote_pay: withoutMember('remote_pay'),
  clusters: withoutMember('clusters'),
  cluster_jobs: withoutMember('cluster_jobs'),
};

const text = (name: string, meaning: string, unit = 'text'): Column => ({
  name,
  type: 'VARCHAR',
  unit,
  meaning,
});
const degrees = (name: string, meaning: string): Column => ({
  name,
  type: 'DOUBLE',
  unit: 'degrees',
  meaning,
});

export const REGION_COLUMNS: Column[] = [
  text('region', 'Region, as in the tables of results', 'id'),
  text('name_en', 'Name in English'),
  text('name_ru', 'Name in Russian'),
  text('name_kk', 'Name in Kazakh'),
  text('macro_region', 'Group for the decomposition of disproportion', 'id'),
  degrees('latitude', 'Of the centre, north positive'),
  degrees('longitude', 'Of the centre, east positive'),
];

export const INDICATOR_COLUMNS: Column[] = [
  text('indicator', 'Indicator, as in the tables of results', 'id'),
  text('label', 'What readers see'),
  text('unit', 'Unit of its values'),
  text('definition', 'How it is measured'),
  text('level', 'Whether regions have it ("region") or only the nation'),
  text('kind', 'What kind of number it is: count, money, percent or index'),
  text('better', 'Whether higher or lower is better, or neither'),
];

export const DICTIONARY_COLUMNS: Column[] = [
  text('table_name', 'Table'),
  text('column_name', 'Column of it'),
  text('unit', 'Unit of its values'),
  text('meaning', 'What it says'),
];
