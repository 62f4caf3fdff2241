import { useId, useState } from 'preact/hooks';
import { saveScenario, scenarioFolder } from '../../../api/scenarios.ts';
import { changes, chooseScenario } from '../../../state/change/edit.ts';
import { scenario, scenarios } from '../../../state/change/scenario.ts';
import { changeTexts } from '../../../texts/change/texts.ts';

/** Keeps the edit as a scenario of its own, under a name. */
export function SaveAs() {
  const say = changeTexts.value.save;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const base = scenario.value.value?.scenario;
  if (base === undefined) return null;
  const save = async () => {
    try {
      const answer = await saveScenario({ name, base, changes: changes.value });
      setSaved(answer.scenario);
      setRefusal('');
      setOpen(false);
      scenarios.refresh();
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  if (!isOpen) {
    return (
      <div class="saving">
        <button
          type="button"
          disabled={changes.value.length === 0}
          onClick={() => {
            setSaved(null);
            setOpen(true);
          }}
        >
          {say.open}
        </button>
        {saved !== null && (
          <p role="status">
            {say.done(saved)}{' '}
            <button type="button" class="small" onClick={() => chooseScenario(saved)}>
              {say.go}
            </button>{' '}
            <a href={scenarioFolder(saved)} download>
              {say.folder}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <form
      class="saving"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>{say.name}</label>
      <input
        id={id}
        type="text"
        name="saved-name"
        autocomplete="off"
        required
        aria-describedby={`${id}-hint`}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit">{say.save}</button>
      <button type="button" onClick={() => setOpen(false)}>
        {say.cancel}
      </button>
      <p id={`${id}-hint`} class={refusal === '' ? 'effect' : 'fault'} role="status">
        {refusal || say.hint}
      </p>
    </form>
  );
}
