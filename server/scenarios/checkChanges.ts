import { InputError } from '../../engine/errors.ts';
import type { SaidFormula } from '../../scenarios/assemble/series.ts';
import { doubtsOf } from '../../scenarios/doubts/doubts.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Change, FormulaCheck, ScenarioCheck } from '../api.ts';
import { faultOf } from './fault.ts';
import { fromOutside } from './fromOutside.ts';

/** What stops the changed scenario, or else what may be wrong with it. */
export function checkChanges(folder: string, changes: readonly Change[]): ScenarioCheck {
  try {
    const scenario = loadScenario(folder, { changes: fromOutside(changes) });
    const { totals, units } = doubtsOf(scenario);
    return { faults: [], doubts: [...scenario.warnings, ...totals, ...units] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: [faultOf(error, folder)], doubts: [] };
  }
}

/** Whether the scenario with this formula in this place can be run, and what the formula gives. */
export function checkFormula(
  folder: string,
  changes: readonly Change[],
  formula: Change & { value: string },
): FormulaCheck {
  let said: SaidFormula | undefined;
  const place = formula.path.join('.');
  try {
    loadScenario(folder, {
      changes: fromOutside([...changes, formula]),
      onFormula(compiled) {
        if (compiled.path.join('.') === place) said = compiled;
      },
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Where the formula itself is sound, what is wrong elsewhere is said by the check of all.
    if (said === undefined) return { ok: false, message: faultOf(error, folder).message };
  }
  if (said === undefined) return { ok: false, message: `No formula is read at ${place}.` };
  const { names, values } = said;
  return { ok: true, names: [...names], value: values.at(0) ?? null, values: [...values] };
}
