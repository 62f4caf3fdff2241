// The pages as they stand, and the blocks of code in them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/*.md',
  'docs/*/README.md',
  'scenarios/*/README.md',
];

/** Pages by their path from the root, in the order of the alphabet. */
export function pages(): Record<string, string> {
  const names = globSync(PAGES, { cwd: root }).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
}

const BLOCK = /^```(.*)\n([\s\S]*?)^```$/gm;

/** Blocks of a page in a language, in order. */
export function blocks(page: string, language: string): string[] {
  return [...page.matchAll(BLOCK)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text);
}

/** All blocks, and what stands within backticks in the text around them, in order. */
export function codeIn(page: string): { language: string; text: string }[] {
  return [...page.matchAll(new RegExp(`${BLOCK.source}|\`([^\`\n]+)\``, 'gm'))].map(
    ([, language, block, inline]) =>
      inline === undefined ? { language, text: block } : { language: 'inline', text: inline },
  );
}
