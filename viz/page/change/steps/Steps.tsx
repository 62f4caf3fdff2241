import { useEffect } from 'preact/hooks';
import { scenarioFolder } from '../../../api/scenarios.ts';
import {
  canRedo,
  canUndo,
  changes,
  chooseScenario,
  redo,
  reset,
  undo,
} from '../../../state/change/edit.ts';
import { health, scenario, scenarios } from '../../../state/change/scenario.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { language } from '../../../texts/texts.ts';
import { Chooser } from '../../choosers/Chooser.tsx';
import { SaveAs } from './SaveAs.tsx';

/** Which scenario is changed, and the steps of the edit. */
export function Steps() {
  const say = changeTexts.value;
  useUndoKeys();
  const list = scenarios.value.value ?? [];
  const name = scenario.value.value?.scenario;
  return (
    <section class="toolbar steps" aria-label={say.scenario}>
      <Chooser
        look="field"
        label={say.scenario}
        name="scenario"
        value={name ?? ''}
        offered={[
          ...(name === undefined ? [{ value: '', label: '' }] : []),
          ...list.map(({ scenario: one, title: { [language.value]: title }, saved }) => ({
            value: one,
            label: saved ? `${title} · ${one} (${say.saved})` : title,
          })),
        ]}
        onChoose={chooseScenario}
      />
      <fieldset class="buttons">
        <legend class="unseen">{say.list.title}</legend>
        <button type="button" disabled={!canUndo.value} title={say.steps.hint} onClick={undo}>
          {say.steps.undo}
        </button>
        <button type="button" disabled={!canRedo.value} title={say.steps.hint} onClick={redo}>
          {say.steps.redo}
        </button>
        <button type="button" disabled={changes.value.length === 0} onClick={reset}>
          {say.steps.reset}
        </button>
      </fieldset>
      {name !== undefined && health.value.value?.readOnly === false && <SaveAs />}
      {name !== undefined && (
        <a class="download" href={scenarioFolder(name)} download>
          {say.save.folder}
        </a>
      )}
    </section>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, but in text fields, which have an undo of their own. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, shiftKey } = event;
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && /^(text|search|number)$/.test(target.type));
      if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || isText) return;
      event.preventDefault();
      if (shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
