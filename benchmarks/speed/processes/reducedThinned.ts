// Measures the reduced process, thinned.

import type { Simulation } from '../../reducedProcess/record.ts';
import { simulateThinned } from '../../reducedProcess/thinned/simulateThinned.ts';
import { answerJob } from './answer.ts';
import { measureReduced } from './measureReduced.ts';

answerJob((simulation: Simulation) => measureReduced(simulateThinned, simulation));
