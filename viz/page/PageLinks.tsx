import { addressOf, goTo } from '../state/address.ts';
import { choice, type PageName } from '../state/choice.ts';
import { language, texts } from '../texts/texts.ts';

const pages: PageName[] = ['overview', 'disproportion', 'why', 'claims', 'change'];

/** The pages, as links that keep what is chosen and that the browser's history knows. */
export function PageLinks() {
  const say = texts.value.pages;
  return (
    <nav class="pages" aria-label={say.label}>
      {pages.map((page) => (
        <a
          key={page}
          href={addressOf(page)}
          aria-current={page === choice.page.value ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo(page);
          }}
        >
          {say[page]}
        </a>
      ))}
      <a href={`notebooks.html?lang=${language.value}`}>{say.notebooks}</a>
    </nav>
  );
}
