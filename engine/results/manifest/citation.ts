import type { Manifest } from './manifest.ts';

/** Characters of the hash that tell runs apart. */
const SHORT = 12;

/** A run in one sentence by which it can be found and computed again. */
export function citationOf(manifest: Manifest): string {
  const { title, versions, hashes, sample, members, seed, firstYear, lastYear } = manifest;
  return `aimaq ${versions.aimaq}: simulation of "${title}", ${firstYear}–${lastYear}, sample ${sample}, ${members} members, seed "${seed}", run ${hashes.question.slice(0, SHORT)}.`;
}

/** The same as an entry for BibTeX. */
export function bibtexOf(manifest: Manifest): string {
  const { title, versions, hashes } = manifest;
  const id = hashes.question.slice(0, SHORT);
  return [
    `@misc{aimaq-${id},`,
    '  author = {{aimaq contributors}},',
    `  title = {${braced(title)}: a simulation with aimaq},`,
    `  note = {aimaq ${versions.aimaq}, run ${hashes.question}}`,
    '}',
  ].join('\n');
}

const braced = (text: string): string => text.replaceAll(/[{}\\]/g, '');
