import { effect } from '@preact/signals';
import { run, runs } from './run.ts';

const WAIT = 4000;

/**
 * Asks again every few seconds while there is more to come: no run yet, a run that is not
 * complete, or a server that did not answer.
 */
export function keepAsking(): void {
  effect(() => {
    const list = runs.state.value;
    const chosen = run.state.value;
    const hasNone = list.status === 'ready' && list.value.length === 0;
    const isUnfinished = chosen.status === 'ready' && !chosen.value.complete;
    const listFailed = list.status === 'failed' || hasNone;
    if (!listFailed && chosen.status !== 'failed' && !isUnfinished) return;
    const timer = setTimeout(() => {
      if (listFailed) runs.refresh();
      if (chosen.status !== 'waiting') run.refresh();
    }, WAIT);
    return () => clearTimeout(timer);
  });
}
