import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../../server/api.ts';
import { applyChanges, readChange, writeChange } from '../../../viz/state/change/changes.ts';
import { differenceOf, without } from '../../../viz/state/change/difference.ts';

const base: Value = {
  budget: '40e9',
  arms: {
    none: {},
    internet: {
      clusters: [
        { id: 'a', regions: ['x'], memberShare: 0.1 },
        { id: 'b', regions: ['y'], memberShare: 0.2 },
        { id: 'c', regions: ['z'], memberShare: 0.3 },
      ],
    },
  },
};
const edited: Value = {
  budget: '60e9',
  arms: {
    internet: {
      clusters: [
        { id: 'a', regions: ['x', 'y'] },
        { id: 'c', regions: ['z'], memberShare: 0.5 },
        { id: 'd', regions: ['x'] },
        { id: 'e', regions: ['y'] },
      ],
    },
    other: { name: 'Other' },
  },
  parameters: { publicShare: 0.4, pension: 90000 },
};

test('an edit is said in as few changes as there are, each a line of the address', () => {
  expect(differenceOf(base, edited).map(writeChange)).toEqual([
    'budget="60e9"',
    'arms.internet.clusters.0.regions=["x","y"]',
    'arms.internet.clusters.0.memberShare=null',
    'arms.internet.clusters.2.memberShare=0.5',
    'arms.internet.clusters.1=null',
    'arms.internet.clusters.2={"id":"d","regions":["x"]}',
    'arms.internet.clusters.3={"id":"e","regions":["y"]}',
    'arms.other={"name":"Other"}',
    'arms.none=null',
    'parameters.publicShare=0.4',
    'parameters.pension=90000',
  ]);
});

test('a change taken back leaves all others as they are', () => {
  const changes = differenceOf(base, edited);
  const line = (start: string) =>
    changes.find((change) => writeChange(change).startsWith(`arms.internet.clusters.${start}`))!;
  const idsWithout = (start: string) => {
    const { document, lost } = applyChanges(base, without(changes, line(start), base));
    expect(lost).toEqual([]);
    const { arms } = document as { arms: { internet: { clusters: { id: string }[] } } };
    return arms.internet.clusters.map(({ id }) => id).join('');
  };
  expect(idsWithout('1=')).toBe('abcde');
  expect(idsWithout('2={')).toBe('ace');
  expect(idsWithout('0.regions')).toBe('acde');
});

const document = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }), fc.constantFrom('p', 'q')),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'id'), tie('value'), { maxKeys: 4 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(
      fc.record({ id: fc.constantFrom('m', 'n', 'o', 'p'), v: fc.integer({ min: 0, max: 2 }) }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
  ),
}));
const map = fc.dictionary(fc.constantFrom('k', 'l', 'm'), document.value, { maxKeys: 3 });

test('the changes of any edit make it of the base, and survive the address', () => {
  fc.assert(
    fc.property(map, map, (before, after) => {
      const changes = differenceOf(before, after).map((change) => readChange(writeChange(change))!);
      const { document, lost } = applyChanges(before, changes);
      expect(lost).toEqual([]);
      expect(document).toEqual(after);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('changes that lead nowhere are told apart from those that do', () => {
  const texts = ['arms.internet.clusters.7.memberShare=1', 'arms.internet=null', 'budget.x=1'];
  const changes = texts.map((text) => readChange(text)!);
  const { document, lost } = applyChanges(base, changes);
  expect(lost.map(writeChange)).toEqual([texts[0], texts[2]]);
  expect(document).toEqual({ budget: '40e9', arms: { none: {} } });
  expect(['', 'budget', '=1', 'a..b=1', 'budget=4e'].map(readChange)).toEqual(Array(5).fill(null));
});
