import type { Shock } from '../../model/shock.ts';

/**
 * A pandemic as a stress of two years: two months of warning, a closure of three months, a second
 * one, then restrictions that fade; demand falls with it, so that customers vanish too. Sizes are
 * assumed, of the order seen in many countries in 2020 and 2021: more than a third of on-site work
 * shut at the peak, spending of households down by 16 %, demand from abroad by 20 %.
 */
export const PANDEMIC_MONTHS = 24;

export function pandemic(months: number, start: number): Shock[] {
  const everywhere = { sectors: [], regions: [] };
  const path = (value: (month: number) => number, none: number) =>
    Array.from({ length: months }, (_, month) =>
      month < start || month >= start + PANDEMIC_MONTHS ? none : value(month - start),
    );
  return [
    { id: 'pandemic-closure', kind: 'closure', ...everywhere, path: path(closure, 0) },
    { id: 'pandemic-thrift', kind: 'domestic-demand', ...everywhere, path: path(spending, 1) },
    { id: 'pandemic-slump', kind: 'world-demand', ...everywhere, path: path(exports, 1) },
  ];
}

/** Share of on-site positions that may not work. */
function closure(month: number): number {
  if (month < 2) return 0;
  if (month < 5) return 0.35;
  return month === 6 ? 0.25 : (0.12 * (PANDEMIC_MONTHS - month)) / 19;
}

/** Spending of residents: the trough comes with the closure, and half of the gap closes in 4 months. */
function spending(month: number): number {
  return month < 2 ? 1 : 1 - 0.16 * 2 ** (-Math.max(0, month - 3) / 4);
}

/** Demand from abroad: the trough in the third month, half of the gap closes in 6 months. */
function exports(month: number): number {
  return month < 2 ? 1 : 1 - 0.2 * 2 ** (-Math.max(0, month - 5) / 6);
}
