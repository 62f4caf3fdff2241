import { computed } from '@preact/signals';
import type { ScenarioFault } from '../../../server/api.ts';
import { checkScenario } from '../../api/scenarios.ts';
import { follow } from '../loading.ts';
import { settled } from './edit.ts';
import type { Path } from './values.ts';

/** What the server finds wrong or doubtful in the edit. */
export const check = follow(
  () => settled.value,
  async (question) => {
    const { scenario, changes } = question;
    return { question, ...(await checkScenario(scenario, changes)) };
  },
);

/** The edit as it stands, once the server has found that it can be run. */
export const runnable = computed(() => {
  const found = check.value.value;
  const now = settled.value;
  if (found === undefined || now === null || found.faults.length > 0) return null;
  return JSON.stringify(found.question) === JSON.stringify(now) ? now : null;
});

export const faults = computed<ScenarioFault[]>(() => check.value.value?.faults ?? []);

/** Faults of a field or of what it holds. */
export function faultsAt(path: Path): ScenarioFault[] {
  return faults.value.filter(({ path: at }) => path.every((key, depth) => at[depth] === key));
}
