import { type Country, type Region, residentsOf } from '../../engine/model/country.ts';
import { sum } from '../../engine/model/world/proportionalFitting.ts';
import type { Figure } from '../scenario.ts';
import { PLAUSIBLE, type Plausible } from './plausible.ts';

/** Data that the base year lacks: what stands there, what it may be, and what leans on it. */
export interface Gap {
  what: string;
  /** Regions in which it is assumed, of how many; 0 of 0 for the nation. */
  regions: number;
  of: number;
  unit: string;
  /** Mean of what is assumed, and the range that most countries lie in. */
  value: number;
  low: number;
  high: number;
  /** How far the truth may be from what is assumed, as a share of it; null where that says nothing. */
  doubt: number | null;
  costs: string;
  reasons: string[];
}

/** What is assumed, the largest doubt first. */
export function gapsOf(figures: readonly Figure[], country: Country): Gap[] {
  const totals = totalsOf(country);
  return PLAUSIBLE.flatMap((kind) => {
    const ofKind = figures.filter(({ field }) => kind.isField(field));
    const assumed = ofKind.filter(({ confidence }) => confidence === 'assumed');
    return assumed.length === 0 ? [] : [gapOf(kind, assumed, totals, country.regions.length)];
  }).sort((a, b) => (b.doubt ?? Infinity) - (a.doubt ?? Infinity));
}

function gapOf(
  kind: Plausible,
  assumed: readonly Figure[],
  totals: (region: string) => Totals,
  count: number,
): Gap {
  const regions = new Set(assumed.map(({ region }) => region));
  regions.delete('all');
  const value = meanOf(kind, assumed, totals);
  const { low, high, unit, costs } = kind;
  const farthest = Math.max(Math.abs(high - value), Math.abs(value - low));
  return {
    what: kind.id,
    regions: regions.size,
    of: regions.size === 0 ? 0 : count,
    unit,
    value,
    low,
    high,
    doubt: Number.isFinite(farthest) && value > 0 ? farthest / value : null,
    costs,
    reasons: [...new Set(assumed.map(({ note }) => note))],
  };
}

interface Totals {
  employed: number;
  residents: number;
  /** Currency a month: of the employed together, and by head. */
  payroll: number;
}

/** Of a region, or of the nation by "all". */
function totalsOf({ regions }: Country): (region: string) => Totals {
  const of = (region: Region): Totals => ({
    employed: region.employed,
    residents: residentsOf(region),
    payroll: region.meanPay * region.employed,
  });
  const all = regions.map(of);
  const nation = {
    employed: sum(all.map(({ employed }) => employed)),
    residents: sum(all.map(({ residents }) => residents)),
    payroll: sum(all.map(({ payroll }) => payroll)),
  };
  const byId = new Map(regions.map(({ id }, i) => [id, all[i]]));
  return (region) => byId.get(region) ?? nation;
}

/** Assumed values as the range has them: a ratio of totals, or a mean by employed. */
function meanOf(
  { per, unit }: Plausible,
  assumed: readonly Figure[],
  totals: (region: string) => Totals,
): number {
  const scale = unit.startsWith('%') && per !== null ? 100 : unit.startsWith('per 1000') ? 1000 : 1;
  let above = 0;
  let below = 0;
  const places = new Set<string>();
  const fields = new Set(assumed.map(({ region, field }) => (region === 'all' ? field : '')));
  for (const { region, field, value } of assumed) {
    const { employed, residents, payroll } = totals(region);
    const isNew = !places.has(region);
    places.add(region);
    if (per === null) {
      above += value * employed;
      below += employed;
    } else if (field === 'cash_income_per_head') {
      above += value * residents;
      below += payroll;
    } else if (field === 'gross_regional_product') {
      above += value * 1e6;
      below += 12 * payroll;
    } else {
      above += value;
      if (isNew) below += per === 'employed' ? employed : residents;
    }
  }
  // Immigrants and emigrants are two figures of one kind.
  return (scale * above) / below / Math.max(1, fields.size);
}
