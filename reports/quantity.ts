import { InputError } from '../engine/errors.ts';
import { NATION, type Quantity } from '../engine/experiments/quantity.ts';
import { suggestName } from '../engine/formulas/nearestName.ts';
import type { Arm } from '../engine/model/cluster.ts';
import { horizonOf } from '../engine/model/horizon.ts';
import { INDICATORS, type IndicatorDefinition } from '../engine/model/indicators/definitions.ts';
import { inCurrency } from '../engine/results/manifest/measures.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** A figure that a user asked for, and what its indicator is, with its unit in the currency. */
export interface AskedQuantity {
  of: Quantity;
  definition: IndicatorDefinition;
}

/** The figure as reports name it. */
export interface NamedQuantity extends Quantity {
  label: string;
  unit: string;
}

export function named({ of, definition: { label, unit } }: AskedQuantity): NamedQuantity {
  return { ...of, label, unit };
}

/**
 * Reads `indicator` or `indicator@region`, and the year, the last one if not given.
 * Errors: `unknown-name` for an indicator or region that is not there, `bad-option` for a region of a
 * national indicator or a year that is not simulated.
 */
export function readQuantity(
  text: string,
  year: number | undefined,
  scenario: Scenario,
): AskedQuantity {
  const [indicator, region = NATION] = text.split('@');
  const { country } = scenario.question;
  const known = [...INDICATORS, ...scenario.indicators];
  const found = known.find(({ id }) => id === indicator);
  if (found === undefined) {
    const names = known.map(({ id }) => id);
    throw unknown(`there is no indicator "${indicator}"`, indicator, names);
  }
  const regions = [...country.regions.map(({ id }) => id), NATION];
  if (!regions.includes(region)) throw unknown(`there is no region "${region}"`, region, regions);
  const { id, label, definition, level, kind, higherIsBetter } = found;
  if (level === 'nation' && region !== NATION) {
    const sentence = `${indicator} is measured for the nation only: name no region.`;
    throw new InputError('bad-option', sentence, { field: '--of' });
  }
  const unit = inCurrency(found.unit, country.currency);
  return {
    of: { indicator, region, year: yearIn(scenario, year) },
    definition: { id, label, unit, definition, level, kind, higherIsBetter },
  };
}

function yearIn({ question }: Scenario, year: number | undefined): number {
  const { first, last } = horizonOf(question);
  if (year === undefined || (year >= first && year <= last)) return year ?? last;
  const sentence = `expected a year from ${first} to ${last}, found "${year}".`;
  throw new InputError('bad-option', sentence, { field: '--year' });
}

/** The arms of these ids, in this order. Errors: `unknown-name`. */
export function readArms(ids: readonly string[], scenario: Scenario): Arm[] {
  return ids.map((id) => {
    const arm = scenario.arms.find((one) => one.id === id);
    if (arm !== undefined) return arm;
    const known = scenario.arms.map((one) => one.id).join(', ');
    const sentence = `there is no arm "${id}"; known arms: ${known}.`;
    throw new InputError('unknown-name', sentence, { field: '--arms' });
  });
}

function unknown(sentence: string, name: string, known: readonly string[]): InputError {
  const advice = suggestName(name, known) || `; known: ${known.join(', ')}.`;
  return new InputError('unknown-name', `${sentence}${advice}`, { field: '--of' });
}
