import type { Job } from '../../../server/api.ts';
import { health } from '../../state/reports/health.ts';
import type { ReportOn } from '../../state/reports/reportOn.ts';
import { texts } from '../../texts/texts.ts';
import { failureSentence } from '../../words/failureSentence.ts';
import { timeLeft } from '../../words/timeLeft.ts';

interface GateProps {
  on: ReportOn<unknown>;
  /** What the report says and how long it takes. */
  hint: string;
  /** What makes the report on a command line. */
  command: string;
  /** Who the buttons are for, where there are several. */
  label: string;
  /** Whether something else is there in its place, so that nothing is missing. */
  isMore?: boolean;
}

/** Stands where a report will be: has it made, says how far it is, or why there is none. */
export function ReportGate({ on, hint, command, label, isMore = false }: GateProps) {
  const say = texts.value.reports;
  const state = on.state.value;
  if (state.status === 'ready') return null;
  if (state.status === 'asking') return isMore ? null : <p class="gate quiet">{say.asking}</p>;
  if (state.status === 'working') return <Working job={state.job} on={on} label={label} />;
  // What the data of the scenario do not allow, no second try will give.
  if (state.status === 'failed' && state.failure.code === 'incomplete-data') {
    return <p class="gate quiet">{say.failed(failureSentence(state.failure))}</p>;
  }
  const isReadOnly = health.value.value?.readOnly === true;
  const isFailed = state.status === 'failed';
  return (
    <div class="gate" role={isFailed ? 'alert' : undefined}>
      {isFailed && <p>{say.failed(failureSentence(state.failure))}</p>}
      {!isFailed && state.stopped && <p>{say.stopped}</p>}
      {!isFailed && !state.stopped && !isMore && <p>{say.none}</p>}
      <p class="quiet">{hint}</p>
      {isReadOnly ? (
        <>
          <p>{say.readOnly}</p>
          <pre>
            <code>{command}</code>
          </pre>
        </>
      ) : (
        <button
          type="button"
          class="first"
          aria-label={`${nameOf(state)}: ${label}`}
          onClick={on.start}
        >
          {nameOf(state)}
        </button>
      )}
    </div>
  );
}

function nameOf(state: { status: string; stopped?: boolean }): string {
  const say = texts.value.reports;
  if (state.status === 'failed') return say.again;
  return state.stopped ? say.goOn : say.start;
}

/** How far the job is; it can be stopped. */
function Working({ job, on, label }: { job: Job; on: ReportOn<unknown>; label: string }) {
  const say = texts.value.reports;
  const { state, queuedBehind, membersDone, members, secondsLeft, yearsDone, years } = job;
  const left = secondsLeft === null ? null : timeLeft(secondsLeft);
  return (
    <div class="gate" role="status">
      <p>
        {state === 'queued'
          ? say.queued(queuedBehind)
          : say.working({ done: membersDone, all: members, left })}
      </p>
      <progress
        max={Math.max(1, years)}
        value={yearsDone}
        aria-label={`${say.progress}: ${label}`}
      />
      <button type="button" aria-label={`${say.stop}: ${label}`} onClick={on.stop}>
        {say.stop}
      </button>
    </div>
  );
}
