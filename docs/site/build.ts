// Makes the documentation site, which needs no network and no server:
//   npm run docs
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { CONTENTS, placeOf } from './contents.ts';
import { frame } from './frame.ts';
import { referencePage } from './reference.ts';
import { renderPage, type SitePage } from './renderPage.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** What search looks into, and what it shows. */
const SEARCHED = { fields: ['title', 'page', 'text'], storeFields: ['title', 'page', 'address'] };

/** Made when the site is built; every other page is a file. */
const MADE: Record<string, () => string> = { 'docs/reference.md': referencePage };

/** Writes the site into a folder, which is emptied first; returns the names of its pages. */
export function buildSite(out: string): string[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sources = CONTENTS.flatMap(({ pages }) => pages);
  const pages = sources.map((source) => renderPage(source, sourceText(source), sources));
  for (const page of pages) {
    writeFileSync(path.join(out, page.name), frame(page, titlesOf(pages)));
  }
  for (const file of new Set(pages.flatMap(({ files }) => files))) copy(file, out);
  writeFileSync(path.join(out, 'search.json'), searchIndex(pages));
  for (const name of ['colours.css', 'base.css']) {
    cpSync(path.join(root, 'viz', 'styles', name), path.join(out, name));
  }
  for (const name of ['site.css', 'search.js']) {
    cpSync(path.join(import.meta.dirname, name), path.join(out, name));
  }
  const library = path.join(root, 'node_modules', 'minisearch', 'dist', 'es', 'index.js');
  cpSync(library, path.join(out, 'minisearch.js'));
  return pages.map(({ name }) => name);
}

function sourceText(source: string): string {
  return MADE[source]?.() ?? readFileSync(path.join(root, source), 'utf8');
}

function copy(file: string, out: string): void {
  const to = path.join(out, placeOf(file));
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(path.join(root, file), to, { recursive: true });
}

const titlesOf = (pages: readonly SitePage[]): Map<string, string> =>
  new Map(pages.map(({ source, title }) => [source, title]));

function searchIndex(pages: readonly SitePage[]): string {
  const index = new MiniSearch(SEARCHED);
  const sections = pages.flatMap(({ name, title, sections }) =>
    sections.map((section) => ({
      title: section.title,
      page: title,
      text: section.text,
      address: section.anchor === '' ? name : `${name}#${section.anchor}`,
    })),
  );
  index.addAll(sections.map((section, id) => ({ id, ...section })));
  return JSON.stringify({ options: SEARCHED, index });
}

if (import.meta.main) {
  const out = path.join(root, 'docs-site');
  const pages = buildSite(out);
  console.log(`${pages.length} pages in ${out}: open index.html`);
}
