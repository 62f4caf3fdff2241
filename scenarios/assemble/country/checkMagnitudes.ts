import { InputError, type Place } from '../../../engine/errors.ts';
import type { Country } from '../../../engine/model/country.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import type { ResolvedScenario } from '../../document/resolve.ts';
import { valueAt } from '../../document/value.ts';
import { inPersons } from '../../inPersons.ts';
import type { BaseYear } from '../../tables/baseYear.ts';
import { cellError } from '../../tables/cells.ts';

const OF_NATION = ['births', 'deaths', 'immigrants', 'emigrants', 'organisations'] as const;

/**
 * In no country are more persons born in a year, or more organisations registered, than people live
 * there; such a figure is in another unit. Errors: InputError `out-of-range`.
 */
export function checkMagnitudes(
  { regions, nation }: Country,
  baseYear: BaseYear,
  scenario: ResolvedScenario,
): void {
  const residents = regions.map(({ ageBands }) => sum(ageBands.map(({ persons }) => persons)));
  for (const [index, { id, internalArrivals }] of regions.entries()) {
    if (internalArrivals <= residents[index]) continue;
    const sentence = `must be at most the ${inPersons(residents[index])} residents of "${id}", found ${internalArrivals}`;
    const row = baseYear.rowOf(id, 'internal_arrivals');
    throw cellError(row, 'value (internal_arrivals)', 'out-of-range', sentence);
  }
  const all = sum(residents);
  for (const field of OF_NATION) {
    if (nation[field] <= all) continue;
    const sentence = `must be at most the ${inPersons(all)} residents, found ${nation[field]}`;
    throw new InputError('out-of-range', sentence, placeOf(field, baseYear, scenario));
  }
}

/** The scenario itself may state a figure in place of the table's. */
function placeOf(
  field: (typeof OF_NATION)[number],
  baseYear: BaseYear,
  scenario: ResolvedScenario,
): Place {
  const path = ['nation', field];
  if (valueAt(scenario.value, path) !== undefined) return scenario.placeOf(path);
  const { file, line } = baseYear.rowOf('all', field);
  return { file, line, field: `value (${field})` };
}
