import { computed } from '@preact/signals';
import type { ScenarioFault } from '../../../server/api.ts';
import { checkScenario } from '../../api/scenarios.ts';
import { follow } from '../loading.ts';
import { settled } from './edit.ts';
import type { Path } from './values.ts';

/** What the server finds wrong or doubtful in the edit. */
export const check = follow(
  () => settled.value,
  ({ scenario, changes }) => checkScenario(scenario, changes),
);

export const faults = computed<ScenarioFault[]>(() => check.value.value?.faults ?? []);

/** Faults of a field or of what it holds. */
export function faultsAt(path: Path): ScenarioFault[] {
  return faults.value.filter(({ path: at }) => path.every((key, depth) => at[depth] === key));
}
