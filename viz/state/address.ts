import { batch, effect, type Signal } from '@preact/signals';
import { isLanguage } from '../texts/languages.ts';
import { choice } from './choice.ts';

interface Field {
  name: string;
  /** Null leaves the field out of the address. */
  write(): string | null;
  read(text: string | null): void;
}

const fields: Field[] = [
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
  {
    name: 'map',
    write: () => (choice.mapMode.value === 'value' ? 'value' : null),
    read: (text) => {
      choice.mapMode.value = text === 'value' ? 'value' : 'difference';
    },
  },
  switchField('flows', choice.showFlows),
  switchField('all', choice.showAllMeasures),
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

function switchField(name: string, value: Signal<boolean>): Field {
  return {
    name,
    write: () => (value.value ? '1' : null),
    read: (text) => {
      value.value = text === '1';
    },
  };
}
