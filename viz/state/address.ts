import { batch, effect, type Signal } from '@preact/signals';
import { isLanguage } from '../texts/languages.ts';
import { choice, type PageName } from './choice.ts';

interface Field {
  name: string;
  /** Null leaves the field out of the address. */
  write(): string | null;
  read(text: string | null): void;
}

const fields: Field[] = [
  oneOf('page', choice.page, ['overview', 'disproportion']),
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
  switchField('flows', choice.showFlows),
  switchField('all', choice.showAllMeasures),
  oneOf('of', choice.basis, ['income', 'pay', 'output']),
  {
    name: 'lang',
    write: () => choice.language.value,
    read: (text) => {
      choice.language.value = isLanguage(text) ? text : null;
    },
  },
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

/** The address of another page with the same choices. */
export function addressOf(page: PageName): string {
  const query = new URLSearchParams(writeAddress());
  query.delete('page');
  if (page !== 'overview') query.set('page', page);
  return `?${query}`;
}

/** Turns to another page; the way back leads to this one. */
export function goTo(page: PageName): void {
  if (page === choice.page.value) return;
  history.pushState(null, '', location.href);
  choice.page.value = page;
  scrollTo(0, 0);
}

export function readAddress(search: string): void {
  const query = new URLSearchParams(search);
  batch(() => {
    for (const { name, read } of fields) read(query.get(name));
  });
}

export function writeAddress(): string {
  const query = new URLSearchParams();
  for (const { name, write } of fields) {
    const text = write();
    if (text !== null) query.set(name, text);
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

/** One of a few words, of which the first is taken where none is given. */
function oneOf<Word extends string>(
  name: string,
  value: Signal<Word>,
  words: [Word, ...Word[]],
): Field {
  return {
    name,
    write: () => (value.value === words[0] ? null : value.value),
    read: (text) => {
      value.value = words.find((word) => word === text) ?? words[0];
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
