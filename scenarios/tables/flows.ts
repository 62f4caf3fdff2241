import type { Nation } from '../../engine/model/country.ts';
import type { Figure } from '../scenario.ts';
import { cellError, nameCell, numberCell, onlyOnce, provenanceOf } from './cells.ts';
import type { Row, Table } from './table.ts';

export const FLOW_COLUMNS = [
  'origin',
  'destination',
  'persons',
  'source_id',
  'confidence',
  'note',
] as const;

export type PlacedFlow = Nation['knownFlows'][number] & { row: Row };

/** Observed moves between two regions, persons a year. */
export function readFlows(
  { rows }: Table,
  regions: readonly string[],
  sources: readonly string[],
): { flows: PlacedFlow[]; figures: Figure[] } {
  const flows: PlacedFlow[] = [];
  const figures: Figure[] = [];
  const once = onlyOnce('destination');
  for (const row of rows) {
    const origin = nameCell(row, 'origin', regions, 'region');
    const destination = nameCell(row, 'destination', regions, 'region');
    if (origin === destination) {
      const sentence = 'moves inside a region do not belong here: found the origin again';
      throw cellError(row, 'destination', 'inconsistent-data', sentence);
    }
    once(row, `${origin} → ${destination}`);
    const persons = numberCell(row, 'persons', { min: 0 });
    flows.push({ origin, destination, persons, row });
    figures.push({
      region: destination,
      field: `arrivals_from_${origin}`,
      value: persons,
      unit: 'persons a year',
      ...provenanceOf(row, sources),
    });
  }
  return { flows, figures };
}
