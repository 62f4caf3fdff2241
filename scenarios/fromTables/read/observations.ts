import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import { SERIES_INDICATORS } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { SeriesRow } from '../../../engine/experiments/forecasts/series/series.ts';
import { nearestName } from '../../../engine/formulas/nearestName.ts';
import { CONFIDENCES, cellError, nameCell } from '../../tables/cells.ts';
import type { Row, Table } from '../../tables/table.ts';
import { columnNames, indicatorOf } from '../columns/columnNames.ts';
import { type GivenTable, readGiven, requireColumns } from './givenTable.ts';
import { isMissing, numberReader } from './numbers.ts';
import { conversionOf, expectedUnit } from './units.ts';
import { yearOf } from './years.ts';

/** A figure as given: region and year as written, value in the unit of the indicator. */
export interface Observation extends Omit<SeriesRow, 'unit'> {
  /** Whether the table says in which unit the figure is. */
  unitIsStated: boolean;
  currency: string | undefined;
  row: Row;
  /** Column of the value, for messages. */
  column: string;
}

export interface Observations {
  file: string;
  all: Observation[];
  /** Names of indicators that nothing is known of, with the number of rows left out. */
  unknown: Map<string, number>;
  /** Cells without a figure. */
  empty: number;
}

interface Cell {
  row: Row;
  column: string;
  name: string;
}

const COLUMNS = [
  ...['region_id', 'year', 'indicator', 'value', 'unit'],
  ...['source_id', 'confidence', 'note'],
];

/** The tidy form, an indicator a row, or the wide one, an indicator a column. Errors: InputError. */
export function readSeriesTable(given: GivenTable): Observations {
  const table = readGiven(given, columnNames(COLUMNS));
  const isTidy = table.columns.includes('indicator');
  requireColumns(table, isTidy ? ['region_id', 'year', 'value'] : ['region_id', 'year'], given);
  const cells = isTidy
    ? table.rows.map((row) => {
        const { indicator } = row.cells;
        return { row, column: 'value', name: given.columns?.get(indicator) ?? indicator };
      })
    : wideCells(table);
  return readCells(table, cells, (row) => yearOf(row));
}

/** Figures that stand in the table of regions, all of one year. */
export function readRegionFigures(table: Table, year: number): Observations {
  const hasYear = table.columns.includes('year');
  return readCells(table, wideCells(table), (row) => (hasYear ? yearOf(row) : year));
}

function wideCells(table: Table): Cell[] {
  const columns = table.columns.filter((column) => indicatorOf(column) !== undefined);
  return table.rows.flatMap((row) => columns.map((column) => ({ row, column, name: column })));
}

function readCells(table: Table, cells: readonly Cell[], year: (row: Row) => number): Observations {
  const known = new Set(cells.flatMap(({ name }) => indicatorOf(name) ?? []));
  const unknown = new Map<string, number>();
  let empty = 0;
  const numbers = numberReader(cells);
  const all = cells.flatMap(({ row, column, name }): Observation[] => {
    const indicator = indicatorOf(name);
    if (indicator === undefined) {
      refuseSlip(row, name, known);
      unknown.set(name, (unknown.get(name) ?? 0) + 1);
      return [];
    }
    if (isMissing(row.cells[column])) {
      empty++;
      return [];
    }
    const unit = column === 'value' ? (row.cells.unit ?? '') : '';
    const conversion = unit === '' ? { factor: 1 } : conversionOf(indicator, unit);
    if (conversion === undefined) {
      const sentence = `the unit of ${indicator} must be such as ${expectedUnit(indicator)}, found "${unit}"`;
      throw cellError(row, 'unit', 'wrong-type', sentence);
    }
    return [
      {
        region: row.cells.region_id,
        year: year(row),
        indicator,
        value: numbers.number(row, column) * conversion.factor,
        sourceId: row.cells.source_id ?? '',
        confidence: isMissing(row.cells.confidence ?? '')
          ? 'medium'
          : nameCell(row, 'confidence', CONFIDENCES, 'confidence'),
        note: row.cells.note ?? '',
        unitIsStated: unit !== '',
        currency: conversion.currency,
        row,
        column: column === 'value' ? `value (${indicator})` : column,
      },
    ];
  });
  return { file: table.file, all, unknown, empty };
}

/** A name that is nearly that of an indicator of which the table has no row is a slip of the pen. */
function refuseSlip(row: Row, name: string, known: ReadonlySet<SeriesIndicatorId>): void {
  const missing = Object.keys(SERIES_INDICATORS).filter(
    (id) => !known.has(id as SeriesIndicatorId),
  );
  const meant = nearestName(name, missing);
  if (meant === undefined || Math.abs(meant.length - name.length) > 2) return;
  const sentence = `there is no indicator "${name}"; did you mean "${meant}"?`;
  throw cellError(row, 'indicator', 'unknown-name', sentence);
}
