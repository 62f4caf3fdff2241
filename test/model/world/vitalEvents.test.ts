import { expect, test } from 'vitest';
import { simulate } from '../../../engine/model/simulate.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { makeCountry, makeQuestion, noClusters } from '../countries.ts';

/** A year of two regions of one size that differ in what is known of births and moves abroad. */
function yearOf(events: { births?: number; externalNetMigration?: number }[]) {
  const country = makeCountry([{ people: 400_000 }, { people: 400_000 }]);
  country.regions.forEach((region, i) => {
    Object.assign(region, events[i]);
  });
  country.nation = { ...country.nation, births: 12_000, immigrants: 6000, emigrants: 2000 };
  const question = makeQuestion(country, { sample: 0.1, months: 12, audit: false });
  const { indicators } = simulate(createWorld(question, 1), noClusters, { question, member: 1 });
  return (name: string) => [...indicators[name].subarray(0, 2)];
}

test('regions have the births and the moves over the border that are given', () => {
  const at = yearOf([
    { births: 8000, externalNetMigration: 3500 },
    { births: 4000, externalNetMigration: 500 },
  ]);
  // One agent is ten persons: counts of 400 to 800 agents err by less than 15 % (three sigma).
  const births = at('births');
  expect(Math.abs(births[0] / 8000 - 1)).toBeLessThan(0.15);
  expect(Math.abs(births[1] / 4000 - 1)).toBeLessThan(0.15);
  const [much, little] = at('net_external_migration');
  expect(Math.abs(much - 3500)).toBeLessThan(900);
  expect(Math.abs(little - 500)).toBeLessThan(900);
});

test('without them births follow the children, and immigrants the population', () => {
  const at = yearOf([{ births: 8000 }, {}]);
  const [one, other] = at('births');
  expect(Math.abs(one / other - 1)).toBeLessThan(0.2);
  const [here, there] = at('net_external_migration');
  expect(Math.abs(here - there)).toBeLessThan(1200);
});
