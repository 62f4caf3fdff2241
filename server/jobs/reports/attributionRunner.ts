import { sizeOfAttribution } from '../../../engine/experiments/attribution/attribution.ts';
import { NATION } from '../../../engine/experiments/quantity.ts';
import { attributionOf } from '../../../reports/attribution/attributionOf.ts';
import {
  DEFAULT_MEMBERS,
  planAttribution,
} from '../../../reports/attribution/plannedAttribution.ts';
import type { AttributionRequest } from '../../api.ts';
import type { JobRunner } from '../runners.ts';
import { sizeOf } from '../size.ts';
import { reportJob } from './reportJob.ts';
import { type RunOrigins, scenarioOfRun } from './scenarioOfRun.ts';

/** Says which mechanism made the difference between two arms of a run, with its seed and sample. */
export function attributionRunner(
  origins: RunOrigins,
  runsFolder: string,
): JobRunner<AttributionRequest> {
  return ({ run, arms, measure = 'employed', region = NATION, year, sample, members }) => {
    const whole = scenarioOfRun(run, origins);
    const scenario = {
      ...whole,
      members: members ?? Math.min(whole.members, DEFAULT_MEMBERS),
      question: { ...whole.question, sample: sample ?? whole.question.sample },
    };
    const [first, last] = [whole.arms[0].id, whole.arms[whole.arms.length - 1].id];
    const planned = planAttribution(scenario, {
      ...{ arms: arms ?? [first, last], year, runsFolder },
      of: region === NATION ? measure : `${measure}@${region}`,
    });
    const { tasks, arms: armsEach, months } = sizeOfAttribution(planned.asked);
    const size = { ...sizeOf(scenario), arms: armsEach, members: tasks, months };
    return reportJob('attribution', planned, size, (told) => attributionOf(planned, told));
  };
}
