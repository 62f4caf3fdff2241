// Takes a profile of one simulation: which functions hold the processor.
import { type Profiler, Session } from 'node:inspector/promises';
import type { Arm } from '../../../engine/model/cluster.ts';
import { simulate } from '../../../engine/model/simulate.ts';
import type { Question } from '../../../engine/model/simulation.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { answerJob } from './answer.ts';

export interface ProfileJob {
  question: Question;
  arm: Arm;
}

export interface Profiles {
  synthesis: Profiler.Profile;
  months: Profiler.Profile;
}

/** Microseconds between two looks. */
const INTERVAL = 500;

answerJob(takeProfiles);

async function takeProfiles({ question, arm }: ProfileJob): Promise<Profiles> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  const profileOf = async <T>(work: () => T): Promise<[Profiler.Profile, T]> => {
    await session.post('Profiler.start');
    const result = work();
    const { profile } = await session.post('Profiler.stop');
    return [profile, result];
  };
  const [synthesis, world] = await profileOf(() => createWorld(question, 1));
  const [months] = await profileOf(() => simulate(world, arm, { question, member: 1 }));
  session.disconnect();
  return { synthesis, months };
}
