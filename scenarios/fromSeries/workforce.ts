import { InputError } from '../../engine/errors.ts';
import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import type { Region } from '../../engine/model/country.ts';
import { roundKeepingSum } from '../../engine/model/world/proportionalFitting.ts';
import { ofOrigin } from './baseYearPanel.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

type Workforce = Pick<Region, 'employed' | 'employedBySector' | 'unemploymentRate'>;

/** Employed, by sector as far as known, and unemployed. Errors: `incomplete-data` without employed. */
export function workforceOf(panel: Panel, region: string, record: FigureRecord): Workforce {
  const datum = ofOrigin(panel, 'employed', region);
  if (datum === undefined) {
    const sentence = `the series have no employed of "${region}" up to ${panel.origin}`;
    throw new InputError('incomplete-data', sentence, { field: 'series.table' });
  }
  const employed = record.known(region, 'employed', 'persons', datum);
  const rate = ofOrigin(panel, 'unemployment_rate', region);
  const unemployment =
    rate === undefined
      ? record.assumed(
          region,
          'unemployment_rate',
          'percent',
          100 * DEFAULTS.unemploymentRate.value,
          DEFAULTS.unemploymentRate.note,
        )
      : record.known(region, 'unemployment_rate', 'percent', rate);
  return {
    employed,
    employedBySector: bySector(panel, region, employed, record),
    unemploymentRate: unemployment / 100,
  };
}

function bySector(panel: Panel, region: string, employed: number, record: FigureRecord): number[] {
  const agriculture = sectorShare(panel, region, 'employed_agriculture', 'agriculture', record);
  const industry = sectorShare(panel, region, 'employed_industry_construction', 'industry', record);
  const services = Math.max(0, 1 - agriculture - industry);
  const { kinds, note, ofKind } = servicesByKind(panel, region);
  const shares = [agriculture, industry, ...kinds.map((kind) => kind * services)];
  const counts = [...roundKeepingSum(shares.map((share) => share * employed))];
  // Rounding keeps the rounded total; what a fractional count leaves over goes to public services.
  counts[4] += employed - counts.reduce((sum, count) => sum + count, 0);
  for (const [kind, name] of ['local', 'business', 'public'].entries()) {
    const [field, own] = [`employed_${name}_services`, ofKind?.[kind]];
    if (own === undefined) record.assumed(region, field, 'persons', counts[2 + kind], note);
    else record.known(region, field, 'persons', { ...own, value: counts[2 + kind] });
  }
  return counts;
}

/** Shares of local, business and public services in all services, of the latest years that tell. */
function servicesByKind({ folded }: Panel, region: string) {
  const ofKind = (
    ['employed_local_services', 'employed_business_services', 'employed_public_services'] as const
  ).map((indicator) => folded.latest(indicator, region));
  const total = ofKind.reduce((sum, datum) => sum + (datum?.value ?? Number.NaN), 0);
  const { value, note } = DEFAULTS.services;
  if (!(total > 0)) return { kinds: value, note, ofKind: undefined };
  return { kinds: ofKind.map((datum) => (datum?.value ?? 0) / total), note: '', ofKind };
}

/** Share of employed in a sector in the latest year that tells. */
function sectorShare(
  { folded, origin }: Panel,
  region: string,
  indicator: 'employed_agriculture' | 'employed_industry_construction',
  name: 'agriculture' | 'industry',
  record: FigureRecord,
): number {
  const last = folded.latest(indicator, region);
  const all = last && folded.at('employed', region, last.year);
  const { value, note } = DEFAULTS[name];
  if (last === undefined || all === undefined) {
    return record.assumed(region, `share_${name}`, 'share', value, note);
  }
  const share = { ...last, value: last.value / all.value };
  const basis = last.year === origin ? last.basis : 'assumed';
  return record.known(region, `share_${name}`, 'share', {
    ...share,
    basis,
    note: [last.note, `employed of the sector ÷ employed, ${last.year}`].filter(Boolean).join('; '),
  });
}
