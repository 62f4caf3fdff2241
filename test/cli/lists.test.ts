import { expect, test } from 'vitest';
import { listOf, oneOf } from '../../cli/options/lists.ts';
import { share } from '../../cli/options/numbers.ts';

test('a list is read item by item', () => {
  expect(listOf(share('--samples'))('0.01, 0.1,1')).toEqual([0.01, 0.1, 1]);
  expect(listOf(oneOf('--parts', ['a', 'b']))('b')).toEqual(['b']);
});

test.each(['', '0.1,', '0.1,0', '0.1;1'])('a wrong item is refused by name: %j', (text) => {
  expect(() => listOf(share('--samples'))(text)).toThrow(/^expected a number above 0/);
});

test('a name that is not there is refused with those that are', () => {
  const parts = listOf(oneOf('--parts', ['whole', 'growth']));
  expect(() => parts('whole,all')).toThrow('expected whole, growth, found "all"');
});
