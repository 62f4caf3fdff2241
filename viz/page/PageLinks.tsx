import { choice, type PageName } from '../state/choice.ts';
import { language, texts } from '../texts/texts.ts';
import { PageLink } from './parts/PageLink.tsx';

const pages: PageName[] = ['overview', 'region', 'disproportion', 'why', 'claims', 'change'];

/** The pages, as links that keep what is chosen. */
export function PageLinks() {
  const say = texts.value.pages;
  return (
    <nav class="pages" aria-label={say.label}>
      {pages.map((page) => (
        <PageLink key={page} page={page} isCurrent={page === choice.page.value}>
          {say[page]}
        </PageLink>
      ))}
      <a href={`notebooks.html?lang=${language.value}`}>{say.notebooks}</a>
    </nav>
  );
}
