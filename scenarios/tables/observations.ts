import { checkUnit, nameCell, numberCell, type Provenance, provenanceOf } from './cells.ts';
import type { Row } from './table.ts';

/** Columns of every table of observed figures by region and year. */
export const OBSERVATION_COLUMNS = [
  'region_id',
  'year',
  'indicator',
  'value',
  'unit',
  'source_id',
  'confidence',
] as const;

interface Observation<Indicator extends string> extends Provenance {
  region: string;
  year: number;
  indicator: Indicator;
  value: number;
  unit: string;
}

/** What rows may say. */
interface Known<Indicator extends string> {
  regions: readonly string[];
  sources: readonly string[];
  indicators: readonly Indicator[];
  /** What an indicator is called in messages. */
  kind: string;
  unitOf(indicator: Indicator): string;
}

/** One observed figure, in the unit that its indicator has. */
export function readObservation<Indicator extends string>(
  row: Row,
  { regions, sources, indicators, kind, unitOf }: Known<Indicator>,
): Observation<Indicator> {
  const region = nameCell(row, 'region_id', regions, 'region');
  const year = numberCell(row, 'year', { min: 1900, max: 2100, whole: true });
  const indicator = nameCell(row, 'indicator', indicators, kind);
  const value = numberCell(row, 'value');
  const unit = unitOf(indicator);
  checkUnit(row, indicator, unit);
  return { region, year, indicator, value, unit, ...provenanceOf(row, sources) };
}
