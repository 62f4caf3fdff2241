// Measures the synthesis of one world and its months under one arm, in cold code.
import { answerJob } from './answer.ts';
import { measureParts } from './measureParts.ts';

answerJob(measureParts);
