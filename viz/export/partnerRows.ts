import type { Arrow } from '../charts/map/flowArrows.ts';
import type { ArrowKind } from '../state/choice.ts';
import type { View } from '../state/run.ts';
import type { DataRow } from './figure.ts';

/** What goes between regions, one figure a row; means over members. */
export function partnerRows(view: View, kind: ArrowKind, arrows: Arrow[]): DataRow[] {
  const measured =
    kind === 'moves'
      ? { indicator: 'moves', unit: 'persons a year' }
      : { indicator: 'remote_pay', unit: `million ${view.run.currency} a year, base-year prices` };
  return arrows.map(({ origin, destination, amount }) => ({
    ...{ ...measured, kind: 'forecast', region: origin, destination },
    ...{ year: view.year, arm: view.focusArm.id, mean: amount },
  }));
}
