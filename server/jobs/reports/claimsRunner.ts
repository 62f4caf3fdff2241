import { sizeOfTest } from '../../../engine/experiments/claims/testClaims.ts';
import { claimsOf } from '../../../reports/claims/claimsOf.ts';
import { planTest, QUICK_DEFAULTS } from '../../../reports/claims/plannedTest.ts';
import { sizeOverrides } from '../../../scenarios/document/overrides.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import type { ClaimsRequest } from '../../api.ts';
import { fromScenario } from '../../scenarios/fault.ts';
import type { ScenarioShelf } from '../../scenarios/scenarioShelf.ts';
import type { JobRunner } from '../runners.ts';
import { sizeOf } from '../size.ts';
import { reportJob } from './reportJob.ts';

/** Puts the claims to the test as `aimaq claims SCENARIO` does, with `quick` as with --quick. */
export function claimsRunner(
  scenarios: ScenarioShelf,
  runsFolder: string,
): JobRunner<ClaimsRequest> {
  return ({ scenario: name, quick = false }) => {
    const { folder } = scenarios.find(name);
    const changes = quick ? sizeOverrides(QUICK_DEFAULTS) : [];
    const scenario = fromScenario(folder, () => loadScenario(folder, { changes }));
    const planned = planTest(scenario, { quick, runsFolder });
    const { units, arms } = sizeOfTest(planned.asked);
    const size = { ...sizeOf(scenario), arms, members: units };
    return reportJob('claims', planned, size, (told) => claimsOf(planned, told));
  };
}
