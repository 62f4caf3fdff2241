import type { Translation } from '../api.ts';

/** The title of a notebook in each language, read from its text; in English where there is no other. */
export function titlesIn(text: string): Translation {
  const [head] = text.split(/<script\b/i, 1);
  const titles = [...head.matchAll(/<title(?:\s+lang="?(\w+)"?)?\s*>([^<]*)<\/title>/gi)];
  const find = (language: string | undefined) =>
    titles.find(([, code]) => code === language)?.[2].trim();
  const en = decoded(find(undefined) ?? 'Untitled');
  return { en, ru: decoded(find('ru') ?? en), kk: decoded(find('kk') ?? en) };
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => characters[name] ?? whole);
}
