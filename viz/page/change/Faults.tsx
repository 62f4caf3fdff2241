import { check } from '../../state/change/checking.ts';
import { base, edited } from '../../state/change/edit.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { trailOf } from '../../words/change/naming.ts';
import { failureSentence } from '../../words/failureSentence.ts';

/** What the server finds wrong with the edit as a whole, and what it doubts. */
export function Faults() {
  const say = changeTexts.value.faults;
  const state = check.state.value;
  const { faults = [], doubts = [] } = check.value.value ?? {};
  return (
    <div class="faults" aria-live="polite">
      {faults.length > 0 && (
        <div class="notice">
          <h2>{say.title}</h2>
          <ul>
            {faults.map(({ path, message }) => (
              <li key={path.join('.') + message}>
                {path.length > 0 && (
                  <strong>{trailOf(path, [edited.value, base.value]).join(' › ')}: </strong>
                )}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.status === 'failed' && <p class="notice">{failureSentence(state.failure)}</p>}
      {doubts.length > 0 && (
        <details class="doubts">
          <summary>{say.doubts(doubts.length)}</summary>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
