import { failureSentence } from '../../words/failureSentence.ts';
import '../../styles/change.css';
import '../../styles/changeForm.css';
import { useState } from 'preact/hooks';
import { chooseScenario, lostChanges } from '../../state/change/edit.ts';
import { health, scenario, scenarios, schema } from '../../state/change/scenario.ts';
import { choice, type EditWay } from '../../state/choice.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { texts } from '../../texts/texts.ts';
import { ChangeList } from './ChangeList.tsx';
import { Faults } from './Faults.tsx';
import { Quick } from './quick/Quick.tsx';
import { Results } from './results/Results.tsx';
import { Steps } from './steps/Steps.tsx';
import { Found, SearchBox } from './topics/Search.tsx';
import { Topics } from './topics/Topics.tsx';
import { LazyYaml } from './yaml/LazyYaml.tsx';

/** The page on which a scenario is changed and run at once. */
export function Change() {
  return (
    <>
      <Steps />
      <Notices />
      {scenario.value.value !== undefined && schema.value.value !== undefined ? (
        <div class="change">
          <Editor />
          <Results />
          <ChangeList />
        </div>
      ) : (
        <div class="change empty tall" />
      )}
    </>
  );
}

/** What keeps the reader from changing or running anything, or was lost on the way. */
function Notices() {
  const say = changeTexts.value;
  const failed = [health, scenarios, schema, scenario].find(
    ({ state }) => state.value.status === 'failed',
  );
  const isEmpty = scenarios.value.value?.length === 0;
  const others = scenarios.value.value ?? [];
  return (
    <div aria-live="polite">
      {failed?.state.value.status === 'failed' && (
        <div class="notice" role="alert">
          <h2>{say.failed}</h2>
          <p>{failureSentence(failed.state.value.failure)}</p>
          <button type="button" onClick={() => failed.refresh()}>
            {texts.value.page.retry}
          </button>
          {failed === scenario && others[0] !== undefined && (
            <button type="button" onClick={() => chooseScenario(others[0]!.scenario)}>
              {others[0].scenario}
            </button>
          )}
        </div>
      )}
      {isEmpty && <p class="notice">{say.none}</p>}
      {health.value.value?.readOnly === true && <p class="notice">{say.readOnly}</p>}
      {lostChanges.value.length > 0 && (
        <div class="notice">
          <p>{say.lost(lostChanges.value.length)}</p>
          <ul>
            {lostChanges.value.map((text) => (
              <li key={text}>
                <code>{text.length > 120 ? `${text.slice(0, 119)}…` : text}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const ways: EditWay[] = ['form', 'yaml'];

/** The scenario as a form, or as text. */
function Editor() {
  const say = changeTexts.value;
  const [search, setSearch] = useState('');
  const way = choice.editWay.value;
  return (
    <section class="card editor" aria-label={say.ways.label}>
      <fieldset class="ways">
        <legend class="unseen">{say.ways.label}</legend>
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={way === one}
            onClick={() => {
              choice.editWay.value = one;
            }}
          >
            {say.ways[one]}
          </button>
        ))}
      </fieldset>
      <Faults />
      {way === 'yaml' ? (
        <LazyYaml />
      ) : (
        <>
          <SearchBox text={search} onText={setSearch} />
          {search.trim() !== '' ? (
            <Found text={search} />
          ) : (
            <>
              <Quick />
              <Topics />
            </>
          )}
        </>
      )}
    </section>
  );
}
