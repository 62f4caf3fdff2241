import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_NOTEBOOKS } from '../../server/notebooks/notebookFolder.ts';

/** A notebook that shows stored runs, with places for what is theirs. */
const TEMPLATE = path.join(SHIPPED_NOTEBOOKS, 'templates', 'own-run.html');

/** Cells about a second run, which a notebook of one run has no use for. */
const OF_SECOND = /^ *<script [^>]*class="second">\n.*?^ *<\/script>\n/gms;

/** The file of a notebook about a stored run and, if there is one, what a second gives beyond it. */
export function ownNotebook({
  title,
  run,
  second,
}: {
  title: string;
  run: string;
  second?: string | undefined;
}): string {
  const template = readFileSync(TEMPLATE, 'utf8');
  const text =
    second === undefined
      ? template.replaceAll(OF_SECOND, '')
      : template.replaceAll(' class="second"', '');
  const filled: Record<string, string> = {
    title: inMarkup(title),
    run: inProgram(run),
    second: inProgram(second ?? ''),
  };
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => filled[name]);
}

function inMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Between the quotation marks of a string of a cell, where `</script>` would end the cell. */
function inProgram(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c');
}
