import type { ClaimOutcome } from '../../../engine/experiments/claims/claimOutcome.ts';
import type { ClaimsReport } from '../../../reports/claims/report.ts';
import { counted, percentage } from '../numbers.ts';
import { type Block, html, markdown } from './blocks.ts';
import { effectText, levelText, robustnessSentence, verdictSentence } from './effects.ts';
import { intervalPicture } from './intervalPicture.ts';

/** The report by file name: Markdown with its picture beside it, and one HTML page. */
export function reportFiles(report: ClaimsReport, base: string): Record<string, string> {
  const svg = intervalPicture(report.claims);
  const blocks = reportBlocks(report, svg);
  return {
    [`${base}.md`]: markdown(blocks, `${base}.svg`),
    [`${base}.svg`]: `${svg}\n`,
    [`${base}.html`]: html(blocks),
  };
}

function reportBlocks(report: ClaimsReport, svg: string): Block[] {
  const { title, claims } = report;
  return [
    { kind: 'title', text: `${title}: the claims about clusters, put to the test` },
    { kind: 'paragraph', text: question(report) },
    { kind: 'paragraph', text: answer(claims) },
    { kind: 'heading', text: 'Method' },
    { kind: 'list', items: method(report) },
    { kind: 'heading', text: 'Outcome' },
    { kind: 'table', ...table(claims) },
    {
      kind: 'picture',
      svg,
      caption:
        'Effects with their intervals. Above zero speaks for the claim. Units differ, so every row has a scale of its own.',
    },
    ...claims.flatMap(paragraphs),
    { kind: 'heading', text: 'How far to trust it' },
    { kind: 'paragraph', text: limits },
    { kind: 'paragraph', text: provenance(report) },
  ];
}

function question({ firstYear, lastYear, arms }: ClaimsReport): string {
  const roles = [
    `none is the arm “${arms.reference}”`,
    `physical clusters “${arms.physical}”`,
    `Internet clusters “${arms.internet}”`,
    ...(arms.symbiosis === null ? [] : [`both joined “${arms.symbiosis}”`]),
  ];
  return `Do the claims of G. A. Abzalbek (2022, Regional clusters in the Internet environment as a tool for regional development) hold in the model of this country, ${firstYear} to ${lastYear}? Each claim is a contrast whose sign it predicts and which can come out the other way. In what follows ${roles.join(', ')}.`;
}

function answer(claims: readonly ClaimOutcome[]): string {
  const ids = (verdict: ClaimOutcome['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id);
  const parts = (['supported', 'refuted', 'undecided'] as const).map((verdict) => {
    const found = ids(verdict);
    return `${found.length} ${verdict}${found.length > 0 ? ` (${found.join(', ')})` : ''}`;
  });
  return `Of ${claims.length} claims: ${parts.join('; ')}.`;
}

function method(report: ClaimsReport): string[] {
  const { members, points, pointMembers, familyError, falseAlarm, sample, claims } = report;
  return [
    `The model is simulated person by person and month by month, one agent for ${counted(Math.round(1 / sample), 'person')}.`,
    'No claim is built in: arms differ in their data alone, and other arms are made from them by changing data (a branch left out, links added, partners added).',
    `Each comparison is repeated in ${counted(members, 'member')}: both sides start from the same world and meet the same luck, every draw keyed by person and month.`,
    'An effect is the mean over members of the paired difference, with the sign that the claim predicts as positive; the interval is Student’s.',
    `Verdicts: supported where the interval lies above zero, refuted where it does not reach above zero (an effect of nothing at all included), else undecided.`,
    `Levels follow Holm (1979) over the ${counted(claims.length, 'claim')}, so that the chance of any wrong verdict is at most ${percentage(familyError)}.`,
    'A claim of several parts holds only if all do; it is judged by its weakest part, whose error is divided by the number of parts.',
    `Robustness: all is repeated at ${counted(points, 'point')} of a Latin hypercube over the ranges of all parameters, with ${counted(pointMembers, 'member')} each; the share of points with the same sign is given. The luck of so few members is in it, so small effects look less robust than they are.`,
    `“Turns on” names parameters by partial rank correlation of the effect over these points, taken in one by one while chance alone would name any in at most ${percentage(falseAlarm)} of such searches.`,
    'Claims share their simulations: the same clusters in the same circumstances are simulated once.',
  ];
}

function table(claims: readonly ClaimOutcome[]): { head: string[]; rows: string[][] } {
  return {
    head: ['', 'Claim', 'Verdict', 'Effect (interval)', 'Unit', 'Level', 'Same sign', 'Turns on'],
    rows: claims.map(({ id, claim, verdict, effect, robustness, turnsOn }) => [
      id,
      claim,
      verdict,
      effectText(effect),
      effect.unit,
      levelText(effect),
      robustness === null ? '–' : percentage(robustness),
      turnsOn.length === 0 ? '–' : turnsOn.join(', '),
    ]),
  };
}

function paragraphs(outcome: ClaimOutcome): Block[] {
  const { id, claim, compared, refutedBy, parts } = outcome;
  const figures = parts.map(
    (part) =>
      `${part.name} = ${effectText(part)} ${part.unit}${levelText(part) && `, interval at ${levelText(part)}`}.`,
  );
  const flips = robustnessSentence(outcome);
  return [
    { kind: 'heading', text: `${id}. ${claim}` },
    { kind: 'paragraph', text: `Compared. ${compared} Refuted if: ${lowerFirst(refutedBy)}` },
    { kind: 'paragraph', text: `Outcome. ${figures.join(' ')} ${verdictSentence(outcome)}` },
    ...(flips === '' ? [] : [{ kind: 'paragraph' as const, text: `Where it flips. ${flips}` }]),
  ];
}

const limits =
  'A verdict is about the model: what these mechanisms do at these parameters. The intervals hold the luck of persons and organisations; doubt about parameters is in the share of points with the same sign; doubt about the form of the model is in neither. A small sample makes small clusters coarse, as a cluster has at least one member organisation in each region.';

function provenance({ scenario, seed, sample, versions, question }: ClaimsReport): string {
  return `Scenario ${scenario}, seed ${seed}, sample ${percentage(sample)}, aimaq ${versions.aimaq}, question ${question.slice(0, 8)}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
