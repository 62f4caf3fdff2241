import type { Data } from './data.ts';
import { residents } from './employment.ts';
import type { DerivedFigure } from './figures.ts';

/** National figures of 2020, and totals to compare the regions with. */
export function deriveNation(data: Data): DerivedFigure[] {
  const observed = (year: number, indicator: string) =>
    data.observed('kazakhstan', year, indicator);
  const births = (observed(2021, 'births') + observed(2022, 'births')) / 2;
  const mean = (indicator: string) => (observed(2019, indicator) + observed(2021, indicator)) / 2;
  const online = observed(2020, 'organisations_with_internet');
  const figures: Omit<DerivedFigure, 'region'>[] = [
    {
      indicator: 'births',
      value: births,
      unit: 'persons a year',
      source: 'press-demography+assumed',
      confidence: 'assumed',
      note: 'mean of 2021 and 2022: the births of 2020 are not in the data',
    },
    {
      indicator: 'deaths',
      value: births - observed(2020, 'natural_increase'),
      unit: 'persons a year',
      source: 'press-demography+assumed',
      confidence: 'assumed',
      note: 'births less the natural increase of 2020, which is data',
    },
    ...['immigrants', 'emigrants'].map((indicator) => ({
      indicator,
      value: mean(indicator),
      unit: 'persons a year',
      source: 'press-migration+assumed',
      confidence: 'assumed' as const,
      note: 'mean of 2019 and 2021: 2020 is not in the data',
    })),
    {
      indicator: 'organisations',
      value: Math.round(observed(2020, 'organisations_using_internet') / (online / 100)),
      unit: 'organisations',
      source: 'abzalbek-2022',
      confidence: 'medium',
      note: `organisations that use the Internet ÷ their share of ${online} %`,
    },
    {
      indicator: 'organisations_online',
      value: online,
      unit: 'percent',
      source: 'abzalbek-2022',
      confidence: 'high',
      note: '',
    },
    {
      indicator: 'remote_workers',
      value: 60_000,
      unit: 'persons',
      source: 'abzalbek-2022',
      confidence: 'low',
      note: 'lower end of a claimed range of 60 thousand to 6 million',
    },
    {
      indicator: 'employed',
      value: observed(2020, 'employed'),
      unit: 'persons',
      source: 'bns-dims',
      confidence: 'high',
      note: 'national total, for comparison',
    },
    {
      indicator: 'gross_regional_product',
      value: observed(2020, 'grp_nominal'),
      unit: 'million KZT a year',
      source: 'bns-dims',
      confidence: 'high',
      note: 'national total, for comparison',
    },
    {
      indicator: 'population',
      value: residents(data, 'kazakhstan'),
      unit: 'persons',
      source: 'odk-demographics',
      confidence: 'high',
      note: 'national total of 1 January 2020, for comparison',
    },
  ];
  return figures.map((figure) => ({ region: 'all', ...figure }));
}
