// Measures the reduced process, as a loop over everybody.
import { simulateDense } from '../../reducedProcess/dense/simulateDense.ts';
import type { Simulation } from '../../reducedProcess/record.ts';
import { answerJob } from './answer.ts';
import { measureReduced } from './measureReduced.ts';

answerJob((simulation: Simulation) => measureReduced(simulateDense, simulation));
