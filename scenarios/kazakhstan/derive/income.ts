import type { Data } from './data.ts';
import type { DerivedFigure } from './figures.ts';

/** Pay, output and cash income by region in 2020. */
export function deriveIncome(data: Data): DerivedFigure[] {
  const direct = data.regions.flatMap((region): DerivedFigure[] => [
    {
      region,
      indicator: 'gross_regional_product',
      value: data.observed(region, 2020, 'grp_nominal'),
      unit: 'million KZT a year',
      source: 'bns-dims',
      confidence: 'high',
      note: '',
    },
    {
      region,
      indicator: 'cash_income_per_head',
      value: data.observed(region, 2020, 'cash_income_per_head'),
      unit: 'KZT a month',
      source: 'odk-income',
      confidence: 'high',
      note: '',
    },
  ]);
  return [...derivePay(data), ...direct];
}

/**
 * Mean pay of 2020: regional pay of 2022 (the first year with all regions, folded into 17 with
 * employed as weights), scaled by one factor so that its mean over the employed of 2020 is the
 * national mean of 2020.
 */
function derivePay(data: Data): DerivedFigure[] {
  const later = data.regions.map((region) => payOf2022(data, region));
  const employed = data.regions.map((region) => data.observed(region, 2020, 'employed'));
  const national = data.observed('kazakhstan', 2020, 'mean_wage');
  const people = employed.reduce((sum, count) => sum + count, 0);
  const mean = later.reduce((sum, pay, index) => sum + pay * employed[index], 0) / people;
  return data.regions.map((region, index) => {
    const value = Math.round((later[index] * national) / mean);
    const quarter = relativeOfQuarter(data, region);
    const deviation = quarter === undefined ? 0 : value / national / quarter - 1;
    const check =
      quarter === undefined
        ? ''
        : `; ${Math.abs(100 * deviation).toFixed(0)} % ${deviation < 0 ? 'below' : 'above'} the relative of the fourth quarter of 2020`;
    return {
      region,
      indicator: 'mean_pay',
      value,
      unit: 'KZT a month',
      source: 'odk-wage+bns-dims',
      confidence: Math.abs(deviation) > 0.1 ? 'low' : 'medium',
      note: `regional relative of 2022 at the national level of 2020${check}`,
    };
  });
}

function payOf2022(data: Data, region: string): number {
  let pay = 0;
  let people = 0;
  for (const row of data.series('mean_wage')) {
    if (row.year !== 2022 || data.foldedInto(row.region) !== region) continue;
    const employed = data.observed(row.region, 2022, 'employed');
    pay += row.value * employed;
    people += employed;
  }
  return pay / people;
}

/** Pay of the fourth quarter of 2020 relative to the nation's, for the six regions published. */
function relativeOfQuarter(data: Data, region: string): number | undefined {
  const quarter = data.series('mean_wage_q4');
  const own = quarter.find((row) => row.region === region);
  const nation = quarter.find((row) => row.region === 'kazakhstan');
  return own === undefined || nation === undefined ? undefined : own.value / nation.value;
}
