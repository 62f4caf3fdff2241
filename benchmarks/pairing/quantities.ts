import { NATION, type Quantity } from '../../engine/experiments/quantity.ts';

const REGIONAL = ['unemployment_rate', 'population', 'employed', 'mean_pay'];
const NATIONAL = [...REGIONAL, 'pay_theil', 'pay_theil_between'];

/** All that is looked at: some indicators of each region and more of the nation, in calendar years. */
export function quantitiesOf(regions: readonly string[], years: readonly number[]): Quantity[] {
  const places = [
    ...regions.flatMap((region) => REGIONAL.map((indicator) => ({ indicator, region }))),
    ...NATIONAL.map((indicator) => ({ indicator, region: NATION })),
  ];
  return places.flatMap((place) => years.map((year) => ({ ...place, year })));
}
