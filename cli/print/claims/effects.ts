import type { ClaimOutcome, Effect } from '../../../engine/experiments/claims/claimOutcome.ts';
import { PARAMETERS, type ParameterId } from '../../../engine/model/parameters.ts';
import { difference, interval, percentage } from '../numbers.ts';

/** "+1.20 (+0.30 … +2.10)", the estimate alone, or a dash. */
export function effectText({ estimate, low, high }: Effect): string {
  if (estimate === null) return '–';
  if (low === null || high === null) return difference(estimate);
  return interval({ mean: estimate, p10: low, p90: high });
}

/** "99.6 %", or nothing. */
export function levelText({ level }: Effect): string {
  return level === null ? '' : percentage(level);
}

/** What the verdict rests on, in one sentence. */
export function verdictSentence({ verdict, effect, reason, parts }: ClaimOutcome): string {
  if (reason !== null) return `Undecided: ${reason}.`;
  const all = parts.length > 1 ? ` of the weakest of ${parts.length} parts` : '';
  if (verdict === 'supported') return `Supported: the interval${all} lies above zero.`;
  if (verdict === 'undecided') return `Undecided: the interval${all} holds zero.`;
  return effect.low === 0 && effect.high === 0
    ? `Refuted: nothing changes at all${all && ' in the weakest part'}.`
    : `Refuted: the interval${all} does not reach above zero.`;
}

/** How far the sign carries over the parameter space, and what turns it. */
export function robustnessSentence({ robustness, correlations }: ClaimOutcome): string {
  if (robustness === null) return '';
  const share = `Over the parameter space the sign is the same at ${percentage(robustness)} of the points.`;
  if (correlations.length === 0) return `${share} No single parameter stands out as moving it.`;
  const movers = correlations.map(
    ({ parameter, correlation }) =>
      `${parameter} (${PARAMETERS[parameter as ParameterId].label}, ${difference(correlation)})`,
  );
  return `${share} It turns on ${movers.join('; ')}.`;
}
