import { computed } from '@preact/signals';
import { askHealth } from '../../api/jobs.ts';
import { askSchema, askWorkplaces, describeScenario, listScenarios } from '../../api/scenarios.ts';
import { choice } from '../choice.ts';
import { follow } from '../loading.ts';
import { run, runs } from '../run.ts';

/** Asked only while the page is open. */
const whileOpen = <Question>(question: () => Question | null) =>
  choice.page.value === 'change' ? question() : null;

export const health = follow(() => whileOpen(() => 'health'), askHealth);
export const schema = follow(() => whileOpen(() => 'schema'), askSchema);
export const scenarios = follow(() => whileOpen(() => 'scenarios'), listScenarios);

/** The scenario chosen, else that of the run shown, else the first there is. */
const name = computed(() => {
  if (choice.scenario.value !== null) return choice.scenario.value;
  const list = scenarios.value.value ?? [];
  const isRunAwaited =
    runs.state.value.status === 'loading' ||
    (run.state.value.status === 'loading' && run.value.value === undefined);
  if (isRunAwaited || list.length === 0) return null;
  const ofRun = run.value.value?.scenario;
  return (list.find(({ scenario }) => scenario === ofRun) ?? list[0]!).scenario;
});

export const scenario = follow(() => whileOpen(() => name.value), describeScenario);

/** What a workplace costs in each sector. */
export const workplaces = follow(
  () => whileOpen(() => scenario.value.value?.scenario ?? null),
  askWorkplaces,
);
