import type { Hypothesis } from '../claim.ts';
import { DISPROPORTION } from './disproportion.ts';
import { JOBS } from './jobs.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { STATE } from './state.ts';

/** The claims of the paper (Abzalbek 2022), in its order. None of them is built into the model. */
export const HYPOTHESES: Hypothesis[] = [...DISPROPORTION, ...JOBS, ...KNOWLEDGE, ...STATE].sort(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
