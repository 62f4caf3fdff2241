import { notebookTexts } from '../../texts/notebooks/texts.ts';
import { language } from '../../texts/texts.ts';
import { addressOf, create, orNotice } from '../actions.ts';
import { state } from '../state.ts';

export function NotebookList() {
  const say = notebookTexts.value;
  const list = state.list.value;
  return (
    <>
      <p class="intro">{say.intro}</p>
      {list === null ? (
        <p class="quiet">{say.loading}</p>
      ) : (
        <ul class="notebook-list">
          {list.map(({ notebook, title }) => (
            <li key={notebook}>
              <a href={addressOf(notebook)}>{title[language.value]}</a>
            </li>
          ))}
        </ul>
      )}
      {list?.length === 0 && <p>{say.none}</p>}
      {!state.readOnly.value && <NewNotebook />}
    </>
  );
}

function NewNotebook() {
  const say = notebookTexts.value;
  return (
    <form
      class="new-notebook"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get('name');
        void orNotice(() => create(String(name)));
      }}
    >
      <h2>{say.newHeading}</h2>
      <label class="field">
        <span>{say.newName}</span>
        <input
          name="name"
          required
          pattern="[a-z0-9][a-z0-9\-]{0,63}"
          title={say.newHint}
          autocomplete="off"
        />
      </label>
      <button type="submit">{say.create}</button>
    </form>
  );
}
