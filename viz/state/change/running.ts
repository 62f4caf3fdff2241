import { computed, effect, signal, untracked } from '@preact/signals';
import type { Job } from '../../../server/api.ts';
import { choice } from '../choice.ts';
import { runnable } from './checking.ts';
import { changes, settled } from './edit.ts';
import { type AskedRun, runSlot } from './jobs.ts';
import { health, scenario } from './scenario.ts';

const baselineSlot = runSlot();
const changedSlot = runSlot();

/** The run of the scenario as it was, and as it is changed. */
export const baseline = baselineSlot.asked;
export const changed = changedSlot.asked;
export const cancelRun = changedSlot.cancel;

/** Whether an edit is run without being asked for. */
export const isAutomatic = signal(true);

export const size = computed(() => {
  const defaults = scenario.value.value?.defaults;
  if (defaults === undefined) return null;
  return {
    sample: choice.sample.value ?? defaults.interactiveSample,
    members: choice.members.value ?? defaults.interactiveMembers,
  };
});

const wanted = computed(() => {
  const now = runnable.value;
  const of = size.value;
  const mayRun = choice.page.value === 'change' && health.value.value?.readOnly === false;
  return mayRun && now !== null && of !== null ? { kind: 'run' as const, ...now, ...of } : null;
});

effect(() => {
  const request = wanted.value;
  const isAsked = isAutomatic.value;
  if (request === null) return;
  untracked(() => {
    // What is changed comes first: it is what somebody waits for.
    if (request.changes.length === 0) changedSlot.clear();
    else if (isAsked) runChanged(request);
    const plain = { ...request, changes: [] };
    if (!isSameRun(baseline.value, plain)) void baselineSlot.ask(plain);
  });
});

/** Runs the edit as it is now. */
export function runNow(): void {
  if (wanted.value !== null && wanted.value.changes.length > 0) runChanged(wanted.value, true);
}

function runChanged(request: AskedRun['request'], isAgain = false): void {
  const before = changed.peek();
  const isOver = before?.job?.state === 'cancelled' || before?.job?.state === 'failed';
  const mayRepeat = isAgain && (isOver || before?.refusal !== null);
  if (isSameRun(before, request) && !mayRepeat) return;
  void changedSlot.ask(request);
}

function isSameRun(asked: AskedRun | null, request: AskedRun['request']): boolean {
  return asked !== null && JSON.stringify(asked.request) === JSON.stringify(request);
}

/** The newest run of each with figures: that of the edit before until the new one has some. */
export const shownBaseline = newestWithFigures(baseline);
const newestChanged = newestWithFigures(changed);
export const shownChanged = computed(() =>
  changes.value.length === 0 ? null : newestChanged.value,
);

export interface ShownRun {
  run: string;
  membersDone: number;
  request: AskedRun['request'];
}

function newestWithFigures(of: typeof baseline) {
  const shown = signal<ShownRun | null>(null);
  effect(() => {
    const asked = of.value;
    if (asked === null) shown.value = null;
    else if (hasFigures(asked.job)) {
      const { run, membersDone } = asked.job;
      shown.value = { run, membersDone, request: asked.request };
    }
  });
  return shown;
}

function hasFigures(job: Job | null): job is Job & { run: string } {
  return job?.run !== undefined && job.membersDone > 0;
}

/** Whether what is shown is not yet of the edit as it stands. */
export const isBehind = computed(
  () =>
    changes.value.length > 0 &&
    (settled.value === null ||
      shownChanged.value?.request !== changed.value?.request ||
      JSON.stringify(settled.value.changes) !== JSON.stringify(changes.value)),
);
