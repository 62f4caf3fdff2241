// Measures one member as every run simulates it: time in all, and the peak of memory.
import { simulateMember } from '../../../engine/experiments/member.ts';
import { answerJob } from './answer.ts';
import type { PartsJob } from './measureParts.ts';
import { peakBytes } from './peakMemory.ts';
import { type PersonsSimulated, personsSimulated } from './persons.ts';
import { startWatch, type Taken } from './stopwatch.ts';

export interface Member {
  whole: Taken;
  /** Of the whole process. */
  peakBytes: number;
  persons: PersonsSimulated;
}

answerJob(measureMember);

function measureMember({ question, arm }: PartsJob): Member {
  const simulated = startWatch();
  const [result] = simulateMember(question, [arm], 1, () => {});
  const whole = simulated();
  return {
    whole,
    peakBytes: peakBytes(),
    persons: personsSimulated(question, result),
  };
}
