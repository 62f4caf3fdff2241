import { InputError } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { inCurrency } from '../../engine/results/manifest/measures.ts';
import type { Figure } from '../scenario.ts';
import {
  CONTROL_FIELDS,
  type ControlField,
  type Field,
  NATION_FIELDS,
  type NationField,
  OPTIONAL_REGION_FIELDS,
  type OptionalRegionField,
  REGION_FIELDS,
  type RegionField,
} from './baseYearFields.ts';
import { cellError, checkUnit, nameCell, numberCell, provenanceOf, textCell } from './cells.ts';
import type { Row, Table } from './table.ts';

export const BASE_YEAR_COLUMNS = [
  'region_id',
  'indicator',
  'value',
  'unit',
  'source_id',
  'confidence',
  'note',
] as const;

export interface BaseYear {
  /** Value of a region, in the unit of the field. */
  ofRegion(region: string, field: RegionField): number;
  /** The same of one that regions need not have; undefined where it is missing. */
  ofRegionIfKnown(region: string, field: OptionalRegionField): number | undefined;
  ofNation(field: NationField): number;
  /** National totals stated beside, where they are. */
  controls: { field: ControlField; value: number; place: Row }[];
  /** Row of a figure, for messages. */
  rowOf(region: string, field: string): Row;
  figures: Figure[];
}

/** Figures of the base year by region ("all" for the nation) and indicator, all of them there. */
export function readBaseYear(
  { rows, file }: Table,
  regions: readonly string[],
  sources: readonly string[],
  currency: string,
): BaseYear {
  const figures = new Map<string, Figure & { row: Row }>();
  for (const row of rows) {
    const region = nameCell(row, 'region_id', [...regions, 'all'], 'region');
    const field = readField(row, region);
    const key = `${region} ${field}`;
    const before = figures.get(key);
    if (before !== undefined) {
      const sentence = `${field} of "${region}" stands already in line ${before.row.line}`;
      throw cellError(row, 'indicator', 'duplicate-id', sentence);
    }
    figures.set(key, { ...readFigure(row, region, field, sources, currency), row });
  }
  for (const region of regions) {
    for (const field of Object.keys(REGION_FIELDS)) requireFigure(region, field);
  }
  for (const field of Object.keys(NATION_FIELDS)) requireFigure('all', field);

  function requireFigure(region: string, field: string): void {
    if (figures.has(`${region} ${field}`)) return;
    const line = rows.findLast(({ cells }) => cells.region_id === region)?.line ?? rows.length + 1;
    const who = region === 'all' ? 'the nation (region_id all)' : `the region "${region}"`;
    const sentence = `${who} has no value of ${field}`;
    throw new InputError('incomplete-data', sentence, { file, line, field });
  }

  const figureAt = (region: string, field: string) => figures.get(`${region} ${field}`)?.value ?? 0;
  return {
    ofRegion: figureAt,
    ofRegionIfKnown: (region, field) => figures.get(`${region} ${field}`)?.value,
    ofNation: (field) => figureAt('all', field),
    controls: (Object.keys(CONTROL_FIELDS) as ControlField[]).flatMap((field) => {
      const figure = figures.get(`all ${field}`);
      return figure === undefined ? [] : [{ field, value: figure.value, place: figure.row }];
    }),
    rowOf: (region, field) =>
      figures.get(`${region} ${field}`)?.row ?? { file, line: 1, cells: {} },
    figures: [...figures.values()].map(({ row: _, ...figure }) => figure),
  };
}

function fieldsOf(region: string): Record<string, Field> {
  if (region === 'all') return { ...NATION_FIELDS, ...CONTROL_FIELDS };
  return { ...REGION_FIELDS, ...OPTIONAL_REGION_FIELDS };
}

function readField(row: Row, region: string): string {
  const field = textCell(row, 'indicator');
  const known = Object.keys(fieldsOf(region));
  if (known.includes(field)) return field;
  const level = region === 'all' ? 'of the nation' : 'of a region';
  const hint = suggestName(field, known) || `; known are ${known.join(', ')}`;
  throw cellError(
    row,
    'indicator',
    'unknown-name',
    `there is no figure "${field}" ${level}${hint}`,
  );
}

function readFigure(
  row: Row,
  region: string,
  field: string,
  sources: readonly string[],
  currency: string,
): Figure {
  const { unit: pattern, ...bounds } = fieldsOf(region)[field];
  const unit = inCurrency(pattern, currency);
  const value = inField(row, field, () => numberCell(row, 'value', bounds));
  checkUnit(row, field, unit);
  return { region, field, value, unit, ...provenanceOf(row, sources) };
}

/** Names the figure beside the column: one column holds figures of many kinds. */
function inField<T>(row: Row, field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw cellError(row, `value (${field})`, error.code, error.message);
  }
}
