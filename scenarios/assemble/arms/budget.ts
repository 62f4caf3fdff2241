import { InputError, type Place } from '../../../engine/errors.ts';
import type { Programme } from '../../../engine/model/cluster.ts';
import type { Path } from '../../document/value.ts';
import type { BudgetEntry } from '../../schema/scenarioSchema.ts';
import type { Horizon } from '../horizon.ts';
import { evaluateSeries, type Range, readColumns, type SeriesContext } from '../series.ts';

export type Budget = Programme['budget'];

const ANY_AMOUNT: Range = { min: 0, max: Infinity };

/**
 * Amounts by calendar year within the horizon; years without money are left out, and money planned
 * after the last simulated year is not spent, with a warning. Errors: InputError.
 */
export function readBudget(
  entry: BudgetEntry,
  horizon: Horizon,
  field: Path,
  context: SeriesContext,
): Budget {
  return entriesOf(entry, horizon, field, context).filter(
    ({ year, amount }) => amount > 0 && year <= horizon.lastYear,
  );
}

function entriesOf(
  entry: BudgetEntry,
  horizon: Horizon,
  field: Path,
  context: SeriesContext,
): Budget {
  if (typeof entry === 'string') {
    const years = Array.from(
      { length: horizon.lastYear - horizon.firstYear + 1 },
      (_, index) => horizon.firstYear + index,
    );
    const steps = years.map((year) => ({ year, t: year - horizon.firstYear }));
    const amounts = evaluateSeries(entry, steps, ANY_AMOUNT, field, context);
    return years.map((year, index) => ({ year, amount: amounts[index] }));
  }
  const { scenario } = context;
  const placed: { year: number; amount: number; place: Place }[] = Array.isArray(entry)
    ? entry.map((item, index) => ({
        ...item,
        place: scenario.placeOf([...field, String(index), 'year']),
      }))
    : readColumns(entry, ['year'], ANY_AMOUNT, field, context).map(
        ({ value, further: [year], line, file }) => ({
          year,
          amount: value,
          place: { file, line, field: 'year' },
        }),
      );
  const seen = new Set<number>();
  for (const { year, place } of placed) {
    if (year < horizon.firstYear) {
      const sentence = `must not be before the first year, ${horizon.firstYear}, found ${year}`;
      throw new InputError('out-of-range', sentence, place);
    }
    if (seen.has(year)) {
      throw new InputError('duplicate-id', `the year ${year} stands here a second time`, place);
    }
    seen.add(year);
    if (year > horizon.lastYear) {
      const name = field.join('.');
      context.warn(`${name}: ${year} is after the last simulated year, its money is not spent`);
    }
  }
  return placed.map(({ year, amount }) => ({ year, amount }));
}

export const totalOf = (budget: Budget): number =>
  budget.reduce((total, { amount }) => total + amount, 0);
