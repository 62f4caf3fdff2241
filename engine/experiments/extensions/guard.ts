import { InputError } from '../../errors.ts';
import type { Extension } from '../../model/extension.ts';
import type { OwnRules } from '../../model/rules/chosenRules.ts';
import { MOVER_KINDS } from '../../model/rules/migration/attractions.ts';
import type { Part } from '../../model/rules/remoteHiring/remoteHiringRule.ts';

/**
 * The extension with what its functions give checked at every call: a number that is none would only
 * show itself years later, in another part of the model. Errors: InputError `bad-extension`.
 */
export function guard({ rules = {}, measures = {} }: Extension, file: string): Required<Extension> {
  const watch = <A extends unknown[], R>(
    name: string,
    act: (...given: A) => R,
    accept: (found: R, ...given: A) => R | string,
  ) => watched({ file, name }, act, accept);
  const guarded: Required<OwnRules> = {
    migration: mapped(rules.migration, (rule, name) => ({
      startFlows: watch(`rules.migration.${name}.startFlows`, rule.startFlows, (flows, { table }) =>
        numbers(flows, table.length),
      ),
      attractions: watch(`rules.migration.${name}.attractions`, rule.attractions, (found, world) =>
        numbers(found, MOVER_KINDS * world.base.regions ** 2),
      ),
    })),
    matching: mapped(rules.matching, (rule, name) => ({
      contact: watch(`rules.matching.${name}.contact`, rule.contact, notNegative),
      efficiencyAt: watch(`rules.matching.${name}.efficiencyAt`, rule.efficiencyAt, notNegative),
    })),
    remoteHiring: mapped(rules.remoteHiring, (rule, name) =>
      watch(`rules.remoteHiring.${name}`, rule, (parts, scope) => partsOf(parts, scope.length)),
    ),
    pay: mapped(rules.pay, (rule, name) =>
      watch(`rules.pay.${name}`, rule, (found) =>
        Number.isFinite(found) ? found : `must be a number, found ${found}`,
      ),
    ),
    remotePay: mapped(rules.remotePay, (rule, name) =>
      watch(`rules.remotePay.${name}`, rule, (found) =>
        found > 0 && Number.isFinite(found) ? found : `must be a number above 0, found ${found}`,
      ),
    ),
    knowledge: mapped(rules.knowledge, (rule, name) =>
      watch(`rules.knowledge.${name}`, rule, notNegative),
    ),
  };
  return {
    rules: guarded,
    measures: mapped(measures, (measure, name) =>
      watch(`measures.${name}`, measure, (found, { base }) =>
        found?.length === base.regions + 1
          ? found
          : `must give ${base.regions + 1} values, one a region and the nation’s, found ${found?.length}`,
      ),
    ),
  };
}

/** What a function gives once it is accepted; a sentence says why it is not. */
function watched<A extends unknown[], R>(
  { file, name }: { file: string; name: string },
  act: (...given: A) => R,
  accept: (found: R, ...given: A) => R | string,
): (...given: A) => R {
  const refuse = (sentence: string) =>
    new InputError('bad-extension', sentence, { file, field: name });
  return (...given) => {
    let found: R;
    try {
      found = act(...given);
    } catch (error) {
      throw refuse(`failed: ${error instanceof Error ? error.message : error}`);
    }
    const accepted = accept(found, ...given);
    if (typeof accepted === 'string') throw refuse(accepted);
    return accepted;
  };
}

function mapped<R>(named: Record<string, R> = {}, change: (rule: R, name: string) => R) {
  return Object.fromEntries(
    Object.entries(named).map(([name, rule]) => [name, change(rule, name)]),
  );
}

const notNegative = (found: number): number | string =>
  found >= 0 && Number.isFinite(found) ? found : `must be a number from 0 up, found ${found}`;

/** A copy, as the model goes on to change it. */
function numbers(found: ArrayLike<number>, length: number): Float64Array | string {
  if (found?.length !== length) return `must give ${length} numbers, found ${found?.length}`;
  const copy = Float64Array.from(found);
  const wrong = copy.findIndex((value) => !(value >= 0 && Number.isFinite(value)));
  return wrong === -1 ? copy : `must give numbers from 0 up, found ${copy[wrong]} at ${wrong}`;
}

function partsOf(parts: Part[], regions: number): Part[] | string {
  const isWhole =
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every(
      ({ share, admits, isLeftOver }, place) =>
        share >= 0 &&
        share <= 1 &&
        admits?.length === regions &&
        typeof isLeftOver === 'boolean' &&
        !(isLeftOver && place === 0),
    );
  return isWhole ? parts : 'must give parts { share: 0 to 1, admits: a mark a region, isLeftOver }';
}
