import { precisionFixed } from 'd3';
import { texts } from '../texts/texts.ts';

/** Prints the ticks of one axis with as many digits after the point as the finest needs. */
export function printerOf(steps: number[]): (tick: number) => string {
  const digits = steps.length > 1 ? precisionFixed(steps[1]! - steps[0]!) : 0;
  const print = new Intl.NumberFormat(texts.value.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (tick) => print.format(tick).replace('-', '−');
}
