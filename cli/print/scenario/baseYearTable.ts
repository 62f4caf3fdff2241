import type { BaseYearRow } from '../../../engine/model/world/baseYear.ts';
import { columns } from '../columns.ts';
import { level } from '../numbers.ts';

/** The base year by region: what the data say, and how far the synthesised world is from them. */
export function baseYearTable(rows: readonly BaseYearRow[]): string {
  const quantities = [...new Set(rows.map(({ quantity }) => quantity))];
  const regions = [...new Set(rows.map(({ region }) => region))];
  const head = quantities.flatMap((quantity) => [quantity.replaceAll('_', ' '), '±']);
  const lines = regions.map((region) => [
    `  ${region}`,
    ...quantities.flatMap((quantity) => {
      const row = rows.find((row) => row.region === region && row.quantity === quantity);
      return row === undefined ? ['', ''] : [level(row.data, kindOf(row)), deviation(row)];
    }),
  ]);
  return columns(['', ...head], lines);
}

const kindOf = ({ quantity }: BaseYearRow) =>
  quantity === 'unemployment_rate' ? 'percent' : 'money';

/** Rates deviate by percentage points, the rest by a share of what the data say. */
function deviation({ quantity, deviation }: BaseYearRow): string {
  return quantity === 'unemployment_rate'
    ? `${hundredths.format(deviation)} pp`
    : `${hundredths.format(100 * deviation)} %`;
}

/** More would only show how the sample rounds. */
const hundredths = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
