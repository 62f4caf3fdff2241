import type { ClaimOutcome } from '../../../engine/experiments/claims/claimOutcome.ts';
import type { ClaimsReport } from '../../../reports/claims/report.ts';
import { counted, percentage } from '../numbers.ts';
import { effectText, levelText, robustnessSentence, verdictSentence } from './effects.ts';

/** The outcome on a terminal: a block a claim. */
export function claimsText(report: ClaimsReport): string {
  const { title, sample, members, seed, points, claims } = report;
  const head = [
    `${title}: the claims, put to the test`,
    `Sample ${percentage(sample)} · ${counted(members, 'member')} · seed ${seed} · ${counted(points, 'point')} of the parameter space`,
    `Intervals after Holm’s correction over ${counted(claims.length, 'claim')}: chance of any wrong verdict at most ${percentage(report.familyError)}`,
  ];
  return [head.join('\n'), ...claims.map(block)].join('\n\n');
}

function block(outcome: ClaimOutcome): string {
  const { id, verdict, claim, effect, parts } = outcome;
  const measured = parts.length > 1 ? parts : [effect];
  const lines = measured.flatMap((part) => [
    part.name,
    `  ${effectText(part)} ${part.unit}${levelText(part) && `, at ${levelText(part)}`}`,
  ]);
  return [
    `${id.padEnd(4)}${verdict.toUpperCase().padEnd(10)} ${claim}`,
    ...[...lines, verdictSentence(outcome), robustnessSentence(outcome)]
      .filter((line) => line !== '')
      .map((line) => `    ${line}`),
  ].join('\n');
}
