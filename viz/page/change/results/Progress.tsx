import { faults } from '../../../state/change/checking.ts';
import { changes, settled } from '../../../state/change/edit.ts';
import { type AskedRun, isGoing } from '../../../state/change/jobs.ts';
import {
  baseline,
  cancelRun,
  changed,
  isAutomatic,
  isBehind,
  runNow,
} from '../../../state/change/running.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { Switch } from '../../choosers/Switch.tsx';

/** How far the run is, and the ways to start and to stop it. */
export function Progress() {
  const say = changeTexts.value.run;
  const hasChanges = changes.value.length > 0;
  const asked = hasChanges ? changed.value : baseline.value;
  const job = asked?.job ?? null;
  const mayRun = hasChanges && faults.value.length === 0 && settled.value !== null;
  return (
    <div class="run-progress">
      <p role="status" class={isFailed(asked) ? 'fault' : ''}>
        {sentence(asked, hasChanges)} {isBehind.value && job?.membersDone === 0 && say.behind}
      </p>
      <progress
        aria-label={say.progress}
        max={Math.max(1, job?.years ?? 1)}
        value={job?.state === 'done' ? Math.max(1, job.years) : (job?.yearsDone ?? 0)}
      />
      <div class="buttons">
        {isGoing(job) && hasChanges ? (
          <button type="button" onClick={() => void cancelRun()}>
            {say.cancel}
          </button>
        ) : (
          <button type="button" disabled={!mayRun} onClick={runNow}>
            {job?.state === 'cancelled' || isFailed(asked) ? say.retry : say.run}
          </button>
        )}
        <Switch name="automatic" on={isAutomatic} label={say.automatic} />
      </div>
    </div>
  );
}

function isFailed(asked: AskedRun | null): boolean {
  return asked?.job?.state === 'failed' || (asked?.refusal !== null && asked !== null);
}

function sentence(asked: AskedRun | null, hasChanges: boolean): string {
  const say = changeTexts.value.run;
  if (asked === null) return hasChanges ? '' : say.waiting;
  // The check says it where it belongs.
  if (asked.refusal !== null) {
    return faults.value.length > 0
      ? changeTexts.value.faults.title
      : `${say.refused}: ${asked.refusal}`;
  }
  const { job } = asked;
  if (job === null) return say.waiting;
  const { membersDone: done, members } = job;
  switch (job.state) {
    case 'queued':
      return say.queued(job.queuedBehind);
    case 'running': {
      const left = job.secondsLeft === null ? '' : `, ${say.left(Math.ceil(job.secondsLeft))}`;
      return `${say.running(done, members)}${left}`.replace(/\.,/, ',');
    }
    case 'cancelled':
      return say.cancelled(done);
    case 'failed':
      return `${say.failed}: ${job.message ?? ''}`;
    default:
      return say.done(members);
  }
}
