// Does nothing: what Node itself holds.
import { answerJob } from './answer.ts';
import { peakBytes } from './peakMemory.ts';

answerJob(() => peakBytes());
