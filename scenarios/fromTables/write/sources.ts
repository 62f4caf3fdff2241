import type { Series } from '../../../engine/experiments/forecasts/series/series.ts';
import { toCsv } from '../../tables/csvText.ts';
import { SOURCE_COLUMNS } from '../../tables/sources.ts';
import type { GivenTables } from '../fromTables.ts';
import type { GivenFlow } from '../read/flows.ts';
import type { Observations } from '../read/observations.ts';

/** Rows that name no source are from the table itself. */
export function withSources(observed: Observations, table: string): Observations {
  return {
    ...observed,
    all: observed.all.map((row) => ({ ...row, sourceId: row.sourceId || table })),
  };
}

/** sources.csv: every source that a figure names. */
export function sourcesCsv(
  given: GivenTables,
  { rows }: Series,
  flows: readonly GivenFlow[],
): string {
  const own: Record<string, string> = {
    assumed: 'Filled in by `aimaq new`; the note of each figure says how',
    'regions-table': `The table of regions, ${nameOf(given.regions.file)}`,
    'series-table': `The table of series, ${nameOf(given.series?.file)}`,
    'ages-table': `The table of ages, ${nameOf(given.ages?.file)}`,
    'flows-table': `The table of flows, ${nameOf(given.flows?.file)}`,
  };
  const ages = given.ages === undefined ? [] : ['ages-table'];
  const ids = new Set(
    [...rows, ...flows].flatMap(({ sourceId }) => sourceId.split('+')).concat(ages),
  );
  return toCsv(
    SOURCE_COLUMNS,
    ['assumed', ...[...ids].filter((id) => id !== 'assumed').sort()].map((id) => [
      id,
      own[id] ?? id,
      own[id] === undefined ? 'as the given tables name it' : '',
    ]),
  );
}

const nameOf = (file = ''): string => file.split('/').at(-1) ?? file;
