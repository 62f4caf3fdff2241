import type { FlowRow, RemotePayRow } from '../../../server/api.ts';
import type { Arrow } from '../../charts/map/flowArrows.ts';
import { formatCount } from '../../numbers/count.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import type { ArrowKind } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

const SHOWN = 12;

/** Moves, from the region that is left. */
export function movesAsArrows(rows: FlowRow[]): Arrow[] {
  return rows
    .filter(({ origin, destination, persons }) => origin !== destination && persons > 0)
    .map(({ origin, destination, persons }) => ({ origin, destination, amount: persons }));
}

/** Remote pay between regions, from that of the employer; million currency. */
export function payAsArrows(rows: RemotePayRow[]): Arrow[] {
  return rows
    .filter(({ workplace, residence, pay }) => workplace !== residence && pay > 0)
    .map(({ workplace, residence, pay }) => ({
      ...{ origin: workplace, destination: residence, amount: pay },
    }));
}

/** The largest of all, largest first. */
export function largestArrows(arrows: Arrow[]): Arrow[] {
  return arrows.toSorted((a, b) => b.amount - a.amount).slice(0, SHOWN);
}

/** How to print amounts that are read side by side, without and with their unit. */
export function amountPrinter(kind: ArrowKind, { run }: Pick<View, 'run'>, amounts: number[]) {
  if (kind === 'moves') {
    // A mean over members is not known to the last person.
    const print = (persons: number) => formatCount(Number(persons.toPrecision(3)));
    return { unit: texts.value.map.persons, print, say: print };
  }
  const unit = `million ${run.currency}`;
  const scale = scaleFor(quantityOf({ unit, kind: 'money' }), amounts);
  return { unit: scale.unit, print: scale.format, say: scale.say };
}
