import slugify from '@sindresorhus/slugify';
import { regionIdPattern } from '../../schema/parts.ts';

/** Letters of Kazakh that the library leaves out. */
const KAZAKH = ['әa', 'ғgh', 'қq', 'ңng', 'өo', 'ұu', 'үu', 'һh', 'іi'].flatMap((pair) => {
  const [letter, latin] = [pair[0], pair.slice(1)];
  return [letter, letter.toUpperCase()].map((one): [string, string] => [one, latin]);
});

/** Small Latin letters, digits and hyphens; empty where a script has no transliteration. */
export function latinId(text: string): string {
  const slug = slugify(text, { decamelize: false, customReplacements: KAZAKH });
  return /^\d/.test(slug) ? `r-${slug}` : slug;
}

/** What is written, where it can be an id as it is: whoever gave it finds it in all that comes out. */
const plainId = (text: string): string => (new RegExp(regionIdPattern).test(text) ? text : '');

/** The id that stands for what is written; empty where a script has no transliteration. */
export const idFrom = (text: string): string => plainId(text) || latinId(text);
