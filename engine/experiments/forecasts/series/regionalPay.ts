import type { Datum } from './fold.ts';
import { nearestOf } from './years.ts';

/** What regional pay is derived from in the years in which it is not published. */
export interface PaySources {
  /** Cash income per head of a region or, without argument, of the nation. */
  income(year: number, region?: string): Datum | undefined;
  /** Published national mean pay. */
  nationalPay(year: number): Datum | undefined;
  payYears: readonly number[];
  incomeYears: readonly number[];
}

/** Published pay of a region in a year, to which derived pay of other years is tied. */
export interface PayAnchor {
  year: number;
  value: number;
}

/**
 * National mean pay; before its first published year, and after its last, moved by national cash
 * income per head, and where that is unknown not given.
 */
export function nationalPay(sources: PaySources, year: number): Datum | undefined {
  const published = sources.nationalPay(year);
  if (published !== undefined) return published;
  const nearest = nearestOf(
    sources.payYears.filter((at) => sources.income(at) !== undefined),
    year,
  );
  const now = sources.income(year);
  if (nearest === undefined || now === undefined) return undefined;
  const [pay, then] = [sources.nationalPay(nearest), sources.income(nearest)];
  if (pay === undefined || then === undefined) return undefined;
  const note = `pay of ${nearest}, moved by cash income per head`;
  return { ...pay, value: (pay.value * now.value) / then.value, basis: 'derived', note };
}

/**
 * Mean pay of a region: national pay × the region's cash income per head relative to the nation's.
 * With an anchor, published pay of another year × growth of national pay × change of that relative.
 * The relative of a year without income is that of the nearest year with it, and then assumed.
 */
export function regionalPay(
  sources: PaySources,
  region: string,
  year: number,
  anchor: PayAnchor | undefined,
): Datum | undefined {
  const nation = nationalPay(sources, year);
  if (nation === undefined) return undefined;
  const relative = relativeIncome(sources, region, year);
  if (anchor === undefined) {
    if (relative === undefined) return undefined;
    return {
      ...nation,
      value: nation.value * relative.value,
      basis: relative.isOfYear ? 'derived' : 'assumed',
      note: 'national pay × relative cash income per head',
      confidence: 'low',
    };
  }
  const anchorPay = nationalPay(sources, anchor.year);
  if (anchorPay === undefined) return undefined;
  const anchorRelative = relativeIncome(sources, region, anchor.year);
  const change =
    relative === undefined || anchorRelative === undefined
      ? 1
      : relative.value / anchorRelative.value;
  return {
    ...nation,
    value: (anchor.value * nation.value * change) / anchorPay.value,
    basis: relative?.isOfYear ? 'derived' : 'assumed',
    note: `pay of ${anchor.year} × growth of national pay × change of relative cash income`,
    confidence: 'low',
  };
}

function relativeIncome(
  sources: PaySources,
  region: string,
  year: number,
): { value: number; isOfYear: boolean } | undefined {
  const nearest = nearestOf(
    sources.incomeYears.filter(
      (at) => sources.income(at, region) !== undefined && sources.income(at) !== undefined,
    ),
    year,
  );
  if (nearest === undefined) return undefined;
  const own = sources.income(nearest, region);
  const nation = sources.income(nearest);
  if (own === undefined || nation === undefined) return undefined;
  const isOfYear = nearest === year && own.basis === 'observed';
  return { value: own.value / nation.value, isOfYear };
}
