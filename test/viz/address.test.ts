import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../viz/state/address.ts';
import { choice } from '../../viz/state/choice.ts';

test.each([
  '',
  '?run=kazakhstan-1&indicator=mean_pay&region=akmola&year=2031',
  '?hide=none%2Cphysical&arm=internet&map=value&shape=boundaries&flows=pay&all=1',
  '?page=region&region=akmola&flows=moves',
])('the address %j comes back as it was', (search) => {
  readAddress(search);
  expect(writeAddress()).toBe(search);
});

test('an address without a field takes the choice back', () => {
  readAddress('?region=akmola&year=2031&flows=moves&shape=boundaries');
  readAddress('?region=aktobe');
  expect(choice.region.value).toBe('aktobe');
  expect(choice.year.value).toBe(null);
  expect(choice.mapArrows.value).toBe('none');
  expect(choice.mapShape.value).toBe('circles');
});

test('an address from before there were arrows of pay shows the moves it showed', () => {
  readAddress('?flows=1');
  expect(choice.mapArrows.value).toBe('moves');
  expect(writeAddress()).toBe('?flows=moves');
});

test('a year that is none is left out, and names are escaped', () => {
  readAddress('?year=soon');
  expect(writeAddress()).toBe('');
  choice.region.value = 'a&b=c';
  const search = writeAddress();
  choice.region.value = null;
  readAddress(search);
  expect(choice.region.value).toBe('a&b=c');
});
