import type { Arm } from '../../../engine/model/cluster.ts';
import { simulate } from '../../../engine/model/simulate.ts';
import type { Question } from '../../../engine/model/simulation.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { type PersonsSimulated, personsSimulated } from './persons.ts';
import { startWatch, type Taken } from './stopwatch.ts';

export interface PartsJob {
  question: Question;
  arm: Arm;
}

export interface Parts {
  synthesis: Taken;
  months: Taken;
  persons: PersonsSimulated;
}

/** The synthesis of one world and its months under one arm, apart. */
export function measureParts({ question, arm }: PartsJob): Parts {
  const synthesised = startWatch();
  const world = createWorld(question, 1);
  const synthesis = synthesised();
  const lived = startWatch();
  const result = simulate(world, arm, { question, member: 1 });
  return { synthesis, months: lived(), persons: personsSimulated(question, result) };
}
