import type { RefObject } from 'preact';
import { handOver } from '../../export/handOver.ts';
import { notebookTexts } from '../../texts/notebooks/texts.ts';
import { orNotice, save } from '../actions.ts';
import type { FrameHost } from '../host/frameHost.ts';
import { isBusy, state } from '../state.ts';

/** What can be done with the open notebook, and what its cells are doing. */
export function Toolbar({ host }: { host: RefObject<FrameHost> }) {
  const say = notebookTexts.value;
  const [isEditing, isChanged] = [state.isEditing.value, state.isChanged.value];
  return (
    <div class="toolbar">
      <button
        type="button"
        aria-pressed={isEditing}
        onClick={() => {
          state.isEditing.value = !isEditing;
        }}
      >
        {isEditing ? say.done : say.edit}
      </button>
      {!state.readOnly.value && (
        <button type="button" disabled={!isChanged} onClick={() => void orNotice(save)}>
          {say.save}
        </button>
      )}
      <button
        type="button"
        disabled={isBusy.value}
        title={isBusy.value ? say.busy : undefined}
        onClick={() => void orNotice(() => give(host.current))}
      >
        {say.exported}
      </button>
      <label class="switch">
        <input
          type="checkbox"
          checked={state.showCode.value}
          onChange={(event) => {
            state.showCode.value = event.currentTarget.checked;
          }}
        />
        {say.showCode}
      </label>
      {isChanged && <span class="quiet">{state.readOnly.value ? say.readOnly : say.unsaved}</span>}
      <Jobs host={host} />
    </div>
  );
}

function Jobs({ host }: { host: RefObject<FrameHost> }) {
  const say = notebookTexts.value;
  const jobs = state.jobs.value;
  return (
    <div class="jobs" role="status">
      {jobs.map(({ job, title, membersDone, members }) => (
        <span key={job} class="job">
          {say.simulating(title, membersDone, members)}
          <progress max={members} value={membersDone} aria-label={title} />
        </span>
      ))}
      {jobs.length > 0 && (
        <button type="button" onClick={() => host.current?.stopJobs()}>
          {say.stop}
        </button>
      )}
    </div>
  );
}

async function give(host: FrameHost | null): Promise<void> {
  if (host === null) return;
  const html = await host.exported();
  handOver(new Blob([html], { type: 'text/html' }), `${state.name.value}.html`);
}
