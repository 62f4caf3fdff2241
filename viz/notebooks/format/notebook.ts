import { deserialize, serialize } from '@observablehq/notebook-kit';
import type { NotebookContent } from '../../../server/api.ts';

/** The kinds of cells that run here; the format knows more, which need programs or a network. */
export const MODES = { js: 'JavaScript', md: 'Markdown', html: 'HTML' } as const;

export type Mode = keyof typeof MODES;

/** What the format has of a file that this program has no use for; kept when it is saved. */
type Kept = ReturnType<typeof deserialize>;

export interface NotebookFile extends NotebookContent {
  kept: Kept;
}

/** Reads a file in the format of Observable Notebook Kit. Any text is some notebook. */
export function readNotebook(text: string, parser = new DOMParser()): NotebookFile {
  const kept = deserialize(text, { parser });
  const titles = [
    ...parser.parseFromString(text, 'text/html').querySelectorAll('notebook > title[lang]'),
  ].map((title) => [title.getAttribute('lang') ?? '', title.textContent ?? '']);
  const cells = kept.cells.map(({ id, mode, value, pinned, hidden }) => ({
    id,
    mode,
    value,
    pinned,
    hidden,
  }));
  return { title: kept.title, titles: Object.fromEntries(titles), cells, kept };
}

/** The text of the file: reading it again gives the same notebook. */
export function writeNotebook(
  { title, titles, cells, kept }: NotebookFile,
  document = globalThis.document,
): string {
  const before = new Map(kept.cells.map((cell) => [cell.id, cell]));
  const text = serialize(
    {
      ...kept,
      title,
      cells: cells.map((cell) => ({ ...before.get(cell.id), ...cell, mode: cell.mode as 'js' })),
    },
    { document },
  );
  const others = Object.entries(titles).map(([language, translated]) => {
    const element = document.createElement('title');
    element.lang = language;
    element.textContent = translated;
    return `\n  ${element.outerHTML}`;
  });
  return text.replace('</title>', (end) => end + others.join(''));
}
