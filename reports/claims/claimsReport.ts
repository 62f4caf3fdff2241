import { ALPHA, type ClaimOutcome, type Effect } from '../../engine/experiments/claims/outcomes.ts';
import { FALSE_ALARM } from '../../engine/experiments/claims/turningPoints.ts';
import { inCurrency } from '../../engine/results/measures.ts';
import { currentVersions } from '../../engine/results/versions.ts';
import type { PlannedTest } from './plannedTest.ts';

/** What `aimaq claims --json` prints and stores: depends on the question alone. */
export interface ClaimsReport {
  scenario: string;
  title: string;
  seed: string;
  sample: number;
  members: number;
  firstYear: number;
  lastYear: number;
  currency: string;
  /** Arms by the part they play; null where none does. */
  arms: Record<'reference' | 'physical' | 'internet' | 'symbiosis', string | null>;
  /** Chance of any wrong verdict among all claims. */
  familyError: number;
  points: number;
  pointMembers: number;
  /** Chance of naming a parameter where none matters. */
  falseAlarm: number;
  versions: ReturnType<typeof currentVersions>;
  /** SHA-256 of the question. */
  question: string;
  claims: ClaimOutcome[];
}

export function claimsReport(
  { scenario, asked, hash }: PlannedTest,
  outcomes: ClaimOutcome[],
): ClaimsReport {
  const { question, arms, members, points, pointMembers } = asked;
  const { currency, start } = question.country;
  const firstYear = Number(start.slice(0, 4));
  return {
    scenario: scenario.id,
    title: scenario.title,
    seed: question.seed,
    sample: question.sample,
    members,
    firstYear,
    lastYear: firstYear + Math.ceil(question.months / 12) - 1,
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
    versions: currentVersions(),
    question: hash,
    claims: outcomes.map((outcome) => ({
      ...outcome,
      effect: named(outcome.effect, currency),
      parts: outcome.parts.map((part) => named(part, currency)),
    })),
  };
}

function named(effect: Effect, currency: string): Effect {
  return { ...effect, unit: inCurrency(effect.unit, currency) };
}
