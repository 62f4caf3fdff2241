import type { DifferenceRow, SummaryRow } from '../../server/api.ts';
import type { Arrow } from '../charts/map/flowArrows.ts';
import type { ArrowKind } from '../state/choice.ts';
import type { View } from '../state/run.ts';
import type { DataRow } from './figure.ts';
import { partnerRows } from './partnerRows.ts';
import { spreadRows } from './spreadRows.ts';

/** The regions of the map, and what its arrows show. */
export function mapRows(
  view: View,
  regions: (SummaryRow | DifferenceRow)[],
  between: { kind: ArrowKind; arrows: Arrow[] } | null,
): DataRow[] {
  const columns = { destination: '' };
  const values = spreadRows(view.mapMode === 'value' ? 'forecast' : 'difference', regions, view);
  if (between === null) return values;
  const flows = partnerRows(view, between.kind, between.arrows);
  return [...values.map((row) => ({ ...row, ...columns })), ...flows];
}
