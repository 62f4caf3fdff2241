import { afterEach, describe, expect, test } from 'vitest';
import type { DifferenceRow } from '../../server/api.ts';
import { formatCount } from '../../viz/numbers/count.ts';
import { quantityOf } from '../../viz/numbers/quantity.ts';
import { scaleFor } from '../../viz/numbers/scale.ts';
import { localise } from '../../viz/texts/localise.ts';
import { shortRegionNames } from '../../viz/texts/regionNames.ts';
import { language, texts } from '../../viz/texts/texts.ts';
import { headline } from '../../viz/words/headline.ts';
import { noSplit } from '../results/noSplit.ts';
import { REGIONS } from './fixtureCountry.ts';
import { fixtureDescription } from './fixtureRun.ts';

afterEach(() => {
  language.value = 'en';
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const row: DifferenceRow = {
  ...{ indicator: 'employed', arm: 'internet', region: 'all', year: 2035 },
  ...{ mean: 41_234, p5: 28_431, p10: 28_431, p25: 41_234, p50: 41_234 },
  ...{ p75: 41_234, p90: 55_102, p95: 55_102, probabilityPositive: 15 / 16, ...noSplit },
};

function said(id: string, change: Partial<DifferenceRow> = {}): string {
  const run = localise(fixtureDescription());
  const name = (arm: string) => run.arms.find((one) => one.id === arm)!.name;
  return plain(
    headline(
      { ...row, ...change },
      {
        ...{ indicator: run.indicators.find((one) => one.id === id)!, place: null, year: 2035 },
        ...{ arm: name('internet'), reference: name('none'), members: 16 },
      },
    ),
  );
}

describe('in Russian', () => {
  test('the headline is a sentence of its own', () => {
    language.value = 'ru';
    expect(said('employed')).toBe(
      'Вся страна: к 2035 году в варианте «Интернет-кластеры» работающих жителей на 41 тыс. больше, чем в варианте «Без кластеров» (80 %: 28–55 тыс.); больше в 15 из 16 прогонов.',
    );
    const fall = { mean: -0.41, p10: -0.62, p90: -0.23, probabilityPositive: 1 / 16 };
    expect(said('unemployment_rate', fall)).toBe(
      'Уровень безработицы к 2035 году, вся страна: в варианте «Интернет-кластеры» на 0,41 п. п. ниже, чем в варианте «Без кластеров» (80 %: 0,23–0,62); выше в 1 из 16 прогонов.',
    );
  });

  test('numbers take a comma, spaces, and the form of the noun that they need', () => {
    language.value = 'ru';
    const persons = (value: number) =>
      plain(scaleFor(quantityOf({ unit: 'persons', kind: 'count' }), [value]).say(value));
    expect([1, 3, 5, 12, 9_412].map(persons)).toEqual([
      ...['1 человек', '3 человека', '5 человек', '12 человек', '9 410 человек'],
    ]);
    expect(persons(41_234)).toBe('41,2 тыс. человек');
    expect(plain(formatCount(1_234_567))).toBe('1 234 567');
    expect(texts.value.headline.members({ above: 3, members: 21, isCount: false })).toBe(
      'выше в 3 из 21 прогона',
    );
  });
});

describe('in Kazakh', () => {
  test('the headline is a sentence of its own', () => {
    language.value = 'kk';
    expect(said('employed')).toBe(
      'Бүкіл ел: 2035 жылға қарай «Интернет-кластерлер» нұсқасында жұмыс істейтін тұрғындар саны «Кластерсіз» нұсқасындағыдан 41 мың адамға артық (80 %: 28–55 мың); 16 сынақтың 15 сынағында көп.',
    );
    expect(said('mean_pay', { mean: 1250, p10: 300, p90: 2100 })).toBe(
      'Орташа жалақы, 2035 жылға қарай, бүкіл ел: «Интернет-кластерлер» нұсқасында «Кластерсіз» нұсқасындағыдан жоғары, айырмасы — 1 300 теңге айына (80 %: 300–2 100); 16 сынақтың 15 сынағында жоғары.',
    );
  });
});

test.each(['ru', 'kk'] as const)('every unit of the program is known in %s', (code) => {
  const english = fixtureDescription().indicators;
  language.value = code;
  const translated = localise(fixtureDescription()).indicators;
  for (const [at, indicator] of translated.entries()) {
    const { unit, note } = quantityOf(indicator);
    expect(`${indicator.label} ${unit} ${note}`, english[at]!.id).not.toMatch(/[a-z]{4}/);
  }
  expect(new Set(translated.map(({ label }) => label)).size).toBe(english.length);
});

test.each(['ru', 'kk'] as const)('short names of regions differ in %s', (code) => {
  language.value = code;
  const names = shortRegionNames(REGIONS);
  expect(new Set(names.values()).size).toBe(REGIONS.length);
  expect(names.get('akmola')).toBe(code === 'ru' ? 'Акмолинская' : 'Ақмола');
});
