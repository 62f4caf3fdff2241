import type { DifferenceRow, FlowRow, SummaryRow } from '../../server/api.ts';
import type { View } from '../state/run.ts';
import type { DataRow } from './figure.ts';
import { spreadRows } from './spreadRows.ts';

/** The regions of the map, and the moves that arrows show. */
export function mapRows(
  view: View,
  regions: (SummaryRow | DifferenceRow)[],
  arrows: FlowRow[],
): DataRow[] {
  const columns = { destination: '' };
  const values = spreadRows(view.mapMode === 'value' ? 'forecast' : 'difference', regions, view);
  const moves = arrows.map(({ origin, destination, persons }) => ({
    ...{ indicator: 'moves', unit: 'persons a year', kind: 'forecast', region: origin },
    ...{ destination, year: view.year, arm: view.focusArm.id, mean: persons },
  }));
  return [...values.map((row) => ({ ...row, ...(arrows.length > 0 ? columns : {}) })), ...moves];
}
