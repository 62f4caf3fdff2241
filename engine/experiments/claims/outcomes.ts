import { mean } from '../moments.ts';
import type { ClaimOutcome, Effect } from './claimOutcome.ts';
import type { PlannedTest } from './plan.ts';
import { type TurningPoint, turningPoints } from './turningPoints.ts';
import { holm, interval, judge, type Paired, pair, pValue, tStatistic } from './verdict.ts';

/** Chance of any wrong verdict "supported" or "refuted" among all claims. */
export const ALPHA = 0.05;

/** Differences in each of a contrast's members, then at each point (means over its members). */
export interface Evidence {
  members: number[][];
  points: number[][];
}

/** Evidence on a claim that can be judged, and the part that it hangs on. */
interface Judged {
  parts: Paired[];
  weakest: number;
  p: number;
}

/**
 * Judges all claims together. A claim of several parts holds if all do (intersection–union test:
 * Berger 1982) and hangs on the weakest, the part of the smallest t; as the weakest is chosen after
 * looking, its error is divided by the number of parts. Holm's correction runs over the claims.
 */
export function judgeClaims(
  tests: readonly PlannedTest[],
  evidence: readonly Evidence[],
  columns: Readonly<Record<string, readonly number[]>>,
): ClaimOutcome[] {
  const judged = tests.map((test, index) => weigh(test, evidence[index]));
  const able = judged.filter((one) => typeof one !== 'string');
  const shares = holm(
    able.map(({ p }) => p),
    ALPHA,
  );
  return tests.map((test, index) => {
    const one = judged[index];
    return typeof one === 'string'
      ? withoutVerdict(test, evidence[index], one)
      : withVerdict(test, evidence[index], one, shares[able.indexOf(one)], columns);
  });
}

/** A text says why there can be no verdict. */
function weigh({ reason }: PlannedTest, { members }: Evidence): Judged | string {
  if (reason !== null) return reason;
  if (members[0].length < 2) return 'an interval needs at least two members';
  const undefinedIn = members[0].filter((_, member) =>
    members.some((part) => !Number.isFinite(part[member])),
  ).length;
  if (undefinedIn > 0) return `what is measured does not exist in ${undefinedIn} members`;
  const parts = members.map(pair);
  const sizes = parts.map(tStatistic);
  const weakest = sizes.indexOf(Math.min(...sizes));
  return { parts, weakest, p: Math.min(1, parts.length * pValue(parts[weakest])) };
}

function withVerdict(
  test: PlannedTest,
  { points }: Evidence,
  { parts, weakest, p }: Judged,
  share: number,
  columns: Readonly<Record<string, readonly number[]>>,
): ClaimOutcome {
  const alpha = share / parts.length;
  const effects = parts.map((part, index) => ({
    name: test.contrasts[index].name,
    unit: test.contrasts[index].unit,
    estimate: part.estimate,
    ...interval(part, alpha),
  }));
  const correlations = whatMoves(points[weakest], columns);
  return {
    ...described(test),
    verdict: judge(effects[weakest]),
    effect: effects[weakest],
    robustness: robustness(
      parts.map(({ estimate }) => estimate),
      points,
    ),
    turnsOn: correlations.map(({ parameter }) => parameter),
    pValue: p,
    parts: effects,
    correlations,
    reason: null,
  };
}

function withoutVerdict(test: PlannedTest, { members }: Evidence, reason: string): ClaimOutcome {
  const parts = test.contrasts.map(({ name, unit }, index) => {
    const estimate = mean(members[index]);
    return { ...noEffect(name, unit), estimate: Number.isFinite(estimate) ? estimate : null };
  });
  return {
    ...described(test),
    verdict: 'undecided',
    effect: parts[0] ?? noEffect('Not tested', ''),
    robustness: null,
    turnsOn: [],
    pValue: null,
    parts,
    correlations: [],
    reason,
  };
}

function described({ hypothesis }: PlannedTest) {
  const { id, claim, refutedBy, compared } = hypothesis;
  return { id, claim, refutedBy, compared };
}

function noEffect(name: string, unit: string): Effect {
  return { name, unit, estimate: null, low: null, high: null, level: null };
}

/** A claim of several parts holds at a point where all are above 0. */
function robustness(estimates: readonly number[], points: readonly number[][]): number | null {
  const count = points[0].length;
  if (count === 0) return null;
  const holdsHere = estimates.every((estimate) => estimate > 0);
  const agreeing = points[0].filter(
    (_, point) => points.every((part) => part[point] > 0) === holdsHere,
  );
  return agreeing.length / count;
}

function whatMoves(
  effect: readonly number[],
  columns: Readonly<Record<string, readonly number[]>>,
): TurningPoint[] {
  const finite = (_: number, point: number) => Number.isFinite(effect[point]);
  return turningPoints(
    Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, values.filter(finite)])),
    effect.filter(finite),
  );
}
