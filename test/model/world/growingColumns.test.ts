import { expect, test } from 'vitest';
import { simulate } from '../../../engine/model/simulate.ts';
import { withCapacity } from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { makeCountry, makeQuestion, noClusters } from '../countries.ts';

test('columns that must grow for newborns change nothing', () => {
  const question = makeQuestion(makeCountry([{}, {}]), { months: 36 });
  const roomy = createWorld(question, 0);
  const tight = createWorld(question, 0);
  tight.persons = withCapacity(tight.persons, tight.persons.count + 5);
  const lived = (world: typeof roomy) => simulate(world, noClusters, { question, member: 0 });
  expect(lived(tight)).toEqual(lived(roomy));
});
