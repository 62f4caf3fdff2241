import type { Series } from '../../../engine/experiments/forecasts/series/series.ts';
import { textCell } from '../../tables/cells.ts';
import { toCsv } from '../../tables/csvText.ts';
import { SOURCE_COLUMNS } from '../../tables/sources.ts';
import { columnNames } from '../columns/columnNames.ts';
import type { GivenFlow } from '../read/flows.ts';
import {
  type GivenTable,
  type GivenTables,
  readGiven,
  requireColumns,
} from '../read/givenTable.ts';
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
  const told =
    given.sources === undefined ? new Map<string, SourceTitle>() : readGivenSources(given.sources);
  const ids = new Set(
    [...rows, ...flows].flatMap(({ sourceId }) => sourceId.split('+')).concat(ages),
  );
  return toCsv(
    SOURCE_COLUMNS,
    ['assumed', ...[...ids].filter((id) => id !== 'assumed').sort()].map((id) => {
      const { title, where } = told.get(id) ?? {
        title: own[id] ?? id,
        where: own[id] === undefined ? 'as the given tables name it' : '',
      };
      return [id, title, where];
    }),
  );
}

interface SourceTitle {
  title: string;
  where: string;
}

/** Titles of sources by id. Errors: InputError. */
function readGivenSources(given: GivenTable): Map<string, SourceTitle> {
  const table = readGiven(given, columnNames(['source_id', 'publisher_and_title', 'where_found']));
  requireColumns(table, ['source_id', 'publisher_and_title'], given);
  return new Map(
    table.rows.map((row) => [
      textCell(row, 'source_id'),
      { title: textCell(row, 'publisher_and_title'), where: row.cells.where_found ?? '' },
    ]),
  );
}

const nameOf = (file = ''): string => file.split('/').at(-1) ?? file;
