import { Masthead } from '../../page/parts/Masthead.tsx';
import { notebookTexts } from '../../texts/notebooks/texts.ts';
import { language } from '../../texts/texts.ts';
import { addressOf } from '../actions.ts';
import { state } from '../state.ts';
import { NotebookList } from './NotebookList.tsx';
import { NotebookView } from './NotebookView.tsx';

export function NotebooksPage() {
  const say = notebookTexts.value;
  const file = state.file.value;
  const title = file === null ? say.heading : (file.titles[language.value] ?? file.title);
  return (
    <>
      <Masthead
        title={title}
        brand={
          <nav class="brand" aria-label="aimaq">
            <a href={`./?lang=${language.value}`}>{say.viewer}</a>
            {state.name.value !== null && <a href={addressOf(null)}>{say.all}</a>}
          </nav>
        }
      />
      <main>
        <Notice />
        {state.name.value === null ? (
          <NotebookList />
        ) : (
          file !== null && <NotebookView file={file} />
        )}
      </main>
    </>
  );
}

function Notice() {
  const notice = state.notice.value;
  return (
    <div class="told" role="status">
      {notice !== null && <p class={notice.isBad ? 'notice' : 'quiet'}>{notice.text}</p>}
    </div>
  );
}
