import type { DifferenceRow } from '../../../server/api.ts';
import { texts } from '../../texts/texts.ts';

export type Side = 'above' | 'below' | 'unclear';

/** Unclear wherever the 80 % interval holds nought. */
export function sideOf({ p10, p90 }: Pick<DifferenceRow, 'p10' | 'p90'>): Side {
  if (p10 !== null && p10 > 0) return 'above';
  return p90 !== null && p90 < 0 ? 'below' : 'unclear';
}

/** Names are spelt out up to so many. */
const MOST_NAMES = 5;

/** In how many regions there is a clear gain and a clear loss, and in which. */
export function sidesSentence(
  rows: readonly Pick<DifferenceRow, 'region' | 'p10' | 'p90'>[],
  higherIsBetter: boolean | null,
  nameOf: (region: string) => string,
): string {
  const say = texts.value.why.places;
  const on = (side: Side) => {
    const own = rows.filter((row) => sideOf(row) === side);
    const shown = own.length > 0 && own.length <= MOST_NAMES;
    const names = own.map(({ region }) => nameOf(region)).join(', ');
    return { count: own.length, all: rows.length, names: shown ? names : '' };
  };
  const [above, below] = [on('above'), on('below')];
  const parts =
    higherIsBetter === null
      ? [say.more(above), say.less(below)]
      : [say.gains(higherIsBetter ? above : below), say.losses(higherIsBetter ? below : above)];
  return [...parts, say.unclear(on('unclear').count)].join(' ');
}
