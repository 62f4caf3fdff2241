import { batch, effect, type Signal } from '@preact/signals';
import { isLanguage } from '../texts/languages.ts';
import { readChange, writeChange } from './change/changes.ts';
import { choice, type PageName } from './choice.ts';

interface Field {
  name: string;
  /** Null leaves the field out of the address; several texts repeat it. */
  write(): string | string[] | null;
  /** `all` are the texts where it is repeated. */
  read(text: string | null, all: string[]): void;
}

const fields: Field[] = [
  oneOf('page', choice.page, ['overview', 'region', 'disproportion', 'why', 'claims', 'change']),
  textField('run', choice.run),
  textField('indicator', choice.indicator),
  textField('region', choice.region),
  {
    name: 'year',
    write: () => choice.year.value?.toString() ?? null,
    read: (text) => {
      choice.year.value = text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
    },
  },
  {
    name: 'hide',
    write: () => choice.hiddenArms.value.join(',') || null,
    read: (text) => {
      choice.hiddenArms.value = text === null || text === '' ? [] : text.split(',');
    },
  },
  textField('arm', choice.focusArm),
  oneOf('map', choice.mapMode, ['difference', 'value']),
  oneOf('shape', choice.mapShape, ['circles', 'boundaries']),
  oneOf('flows', choice.mapArrows, ['none', 'moves', 'pay'], { '1': 'moves' }),
  switchField('all', choice.showAllMeasures),
  oneOf('of', choice.basis, ['income', 'pay', 'output']),
  {
    name: 'lang',
    write: () => choice.language.value,
    read: (text) => {
      choice.language.value = isLanguage(text) ? text : null;
    },
  },
  textField('scenario', choice.scenario),
  {
    name: 'change',
    write: () => choice.changes.value.map(writeChange),
    read: (_, all) => {
      choice.changes.value = all.map(readChange).filter((change) => change !== null);
      choice.unreadChanges.value = all.filter((text) => readChange(text) === null);
    },
  },
  oneOf('edit', choice.editWay, ['form', 'yaml']),
  numberField('members', choice.members, (number) => Number.isInteger(number) && number <= 1e5),
  numberField('sample', choice.sample, (number) => number <= 1),
];

/** Reads the choice from the address, and from then on writes it back as it changes. */
export function keepAddress(): void {
  readAddress(location.search);
  addEventListener('popstate', () => readAddress(location.search));
  effect(() => {
    const search = writeAddress();
    if (search !== location.search) history.replaceState(null, '', search || location.pathname);
  });
}

/** The address of a page with the same choices, or with another region (null is the whole country). */
export function addressOf(page: PageName, region = choice.region.value): string {
  const query = new URLSearchParams(writeAddress());
  query.delete('page');
  query.delete('region');
  if (page !== 'overview') query.set('page', page);
  if (region !== null) query.set('region', region);
  return `?${query}`;
}

/** Turns to a page; the way back leads to this one. */
export function goTo(page: PageName, region = choice.region.value): void {
  if (page === choice.page.value && region === choice.region.value) return;
  history.pushState(null, '', location.href);
  batch(() => {
    choice.page.value = page;
    choice.region.value = region;
  });
  scrollTo(0, 0);
}

export function readAddress(search: string): void {
  const query = new URLSearchParams(search);
  batch(() => {
    for (const { name, read } of fields) read(query.get(name), query.getAll(name));
  });
}

export function writeAddress(): string {
  const query = new URLSearchParams();
  for (const { name, write } of fields) {
    for (const text of [write() ?? []].flat()) query.append(name, text);
  }
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

function textField(name: string, value: Signal<string | null>): Field {
  return {
    name,
    write: () => value.value,
    read: (text) => {
      value.value = text;
    },
  };
}

/** A number above 0. */
function numberField(
  name: string,
  value: Signal<number | null>,
  isFit: (number: number) => boolean,
): Field {
  return {
    name,
    write: () => value.value?.toString() ?? null,
    read: (text) => {
      const number = Number(text);
      value.value = number > 0 && isFit(number) ? number : null;
    },
  };
}

/** One of a few words, of which the first is taken where none is given; `before` as older links say it. */
function oneOf<Word extends string>(
  name: string,
  value: Signal<Word>,
  words: [Word, ...Word[]],
  before: Record<string, Word> = {},
): Field {
  return {
    name,
    write: () => (value.value === words[0] ? null : value.value),
    read: (text) => {
      value.value = words.find((word) => word === text) ?? before[text ?? ''] ?? words[0];
    },
  };
}

function switchField(name: string, value: Signal<boolean>): Field {
  return {
    name,
    write: () => (value.value ? '1' : null),
    read: (text) => {
      value.value = text === '1';
    },
  };
}
