import type { ClaimOutcome, Effect } from '../../engine/experiments/claims/claimOutcome.ts';
import { ALPHA } from '../../engine/experiments/claims/outcomes.ts';
import { FALSE_ALARM } from '../../engine/experiments/claims/turningPoints.ts';
import { horizonOf } from '../../engine/model/horizon.ts';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import { inCurrency } from '../../engine/results/manifest/measures.ts';
import { basisOf, headOf } from '../describeReport.ts';
import type { PlannedTest } from './plannedTest.ts';
import type { ClaimsReport } from './report.ts';

export function claimsReport(
  { scenario, asked, hash }: PlannedTest,
  outcomes: ClaimOutcome[],
): ClaimsReport {
  const { question, arms, points, pointMembers } = asked;
  const { currency } = question.country;
  const { first, last } = horizonOf(question);
  return {
    ...headOf(scenario, asked),
    firstYear: first,
    lastYear: last,
    currency,
    arms: {
      reference: arms.reference.id,
      physical: arms.physical?.id ?? null,
      internet: arms.internet?.id ?? null,
      symbiosis: arms.symbiosis?.id ?? null,
    },
    familyError: ALPHA,
    points,
    pointMembers,
    falseAlarm: FALSE_ALARM,
    ...basisOf(hash),
    claims: outcomes.map((outcome) => ({
      ...outcome,
      effect: named(outcome.effect, currency),
      parts: outcome.parts.map((part) => named(part, currency)),
      correlations: outcome.correlations.map((one) => ({
        ...one,
        label: PARAMETERS[one.parameter as ParameterId].label,
      })),
    })),
  };
}

function named(effect: Effect, currency: string): Effect {
  return { ...effect, unit: inCurrency(effect.unit, currency) };
}
