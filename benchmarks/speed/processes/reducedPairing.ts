// Measures what shared luck is worth in the reduced process.
import { measurePairing } from '../../reducedProcess/pairing.ts';
import { answerJob } from './answer.ts';

answerJob(measurePairing);
