import { expect, test } from 'vitest';
import { nearestName, suggestName } from '../../engine/formulas/nearestName.ts';

const names = ['sample', 'seed', 'shocks', 'members', 'pi'];

test.each([
  ['sampel', 'sample'],
  ['Sample', 'sample'],
  ['seeds', 'seed'],
  ['shock', 'shocks'],
  ['membres', 'members'],
])('%s is a slip for %s', (written, name) => {
  expect(nearestName(written, names)).toBe(name);
});

test.each(['i', 'x', 'population', '', 'm'.repeat(10_000)])('%s is no slip for any', (written) => {
  expect(nearestName(written, names)).toBeUndefined();
});

test('a suggestion is the end of a sentence, or nothing', () => {
  expect(suggestName('sampel', names)).toBe('; did you mean "sample"?');
  expect(suggestName('x', names)).toBe('');
});
