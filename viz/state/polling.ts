import { effect } from '@preact/signals';
import { resources } from './resources.ts';
import { run, runs } from './run.ts';

const WAIT = 4000;

/**
 * Asks again every few seconds while there is more to come: no run yet, a run that is not
 * complete, or a question that the server did not answer.
 */
export function keepAsking(): void {
  effect(() => {
    const list = runs.state.value;
    const chosen = run.state.value;
    const open = resources.filter(({ state }) => state.value.status === 'failed');
    if (list.status === 'ready' && list.value.length === 0) open.push(runs);
    if (chosen.status === 'ready' && !chosen.value.complete) open.push(run);
    if (open.length === 0) return;
    const timer = setTimeout(() => {
      for (const resource of open) resource.refresh();
    }, WAIT);
    return () => clearTimeout(timer);
  });
}
