import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import slugify from '@sindresorhus/slugify';
import MarkdownIt, { type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { pageName, placeOf } from './contents.ts';

const root = path.join(import.meta.dirname, '..', '..');

export interface SitePage {
  /** Path of its Markdown from the root. */
  source: string;
  /** Name of its file in the site. */
  name: string;
  title: string;
  html: string;
  sections: { title: string; anchor: string; text: string }[];
  /** Files that it shows or links to, by their path from the root. */
  files: string[];
}

const markdown = new MarkdownIt({ linkify: false, typographer: false });
markdown.use(anchor, { slugify: (text: string) => slugify(text), tabIndex: false });
// Wide tables scroll by themselves, also by the keyboard.
markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';
markdown.renderer.rules.fence = (tokens, index) => {
  const code = markdown.utils.escapeHtml(tokens[index].content);
  return `<pre tabindex="0"><code>${code}</code></pre>\n`;
};

/** Errors: where a link leads to nothing. */
export function renderPage(source: string, text: string, sources: readonly string[]): SitePage {
  const tokens = markdown.parse(text, {});
  const files: string[] = [];
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    const attribute = token.type === 'image' ? 'src' : token.type === 'link_open' ? 'href' : '';
    const target = String((attribute !== '' && token.attrGet(attribute)) || '#');
    if (/^([a-z]+:|#)/.test(target)) continue;
    const [place, hash] = target.split('#');
    const file = path.posix.join(path.posix.dirname(source), place);
    if (sources.includes(file)) {
      token.attrSet(attribute, pageName(file) + (hash === undefined ? '' : `#${hash}`));
    } else {
      if (!isFile(file)) throw new Error(`${source}: the link ${target} leads to no page or file`);
      files.push(file);
      token.attrSet(attribute, placeOf(file));
    }
  }
  emptyHeadsAsCells(tokens);
  const html = markdown.renderer.render(tokens, markdown.options, {});
  const sections = sectionsOf(tokens);
  return { source, name: pageName(source), title: sections[0].title, html, sections, files };
}

/** A head without a word heads nothing. */
function emptyHeadsAsCells(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'th_open' || tokens[index + 1].content !== '') continue;
    token.tag = 'td';
    tokens[index + 2].tag = 'td';
  }
}

function isFile(file: string): boolean {
  const found = path.join(root, file);
  return existsSync(found) && statSync(found).isFile();
}

/** The texts between headings, for search. */
function sectionsOf(tokens: readonly Token[]): SitePage['sections'] {
  const sections: SitePage['sections'] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const title = plain(tokens[index + 1]);
      sections.push({ title, anchor: String(token.attrGet('id') ?? ''), text: '' });
    }
    const last = sections.at(-1);
    if (last === undefined || !['inline', 'fence'].includes(token.type)) continue;
    last.text += `${token.type === 'fence' ? token.content : plain(token)} `;
  }
  return sections;
}

const plain = ({ children }: Token): string =>
  (children ?? []).map(({ content }) => content).join('');
