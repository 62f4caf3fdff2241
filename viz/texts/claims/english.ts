import type { EffectWords, HypothesisTexts } from './words.ts';

export const englishClaims = {
  title: 'The claims about clusters, tested',
  hint: 'Each claim is a paired experiment: the model runs the same country with the same luck on both sides of the claim.',
  quickHint:
    'A first test on a small sample, with few members and few points of the parameter space: about a minute.',
  wholeHint:
    'The whole test: the scenario’s own sample and members and 64 points of the parameter space. It takes some fifty times as long.',
  quickLabel: 'quick test',
  wholeLabel: 'whole test',
  isQuick: (s: { members: number; points: number }) =>
    `This is the quick test: ${s.members} members and ${s.points} points of the parameter space. What it leaves undecided, the whole test may decide.`,
  isWhole: (s: { members: number; points: number }) =>
    `This is the whole test: ${s.members} members and ${s.points} points of the parameter space.`,
  sum: (s: { supported: number; refuted: number; undecided: number; all: number }) =>
    `Of ${s.all} claims ${s.supported} ${s.supported === 1 ? 'is' : 'are'} supported, ${s.refuted} refuted and ${s.undecided} undecided.`,
  meaning:
    'Supported: the whole interval is on the side of the claim. Refuted: the whole interval is on the other side. Undecided: it holds nought. All of this is about the model, not about the world.',
  familyError: (percent: string) =>
    `The intervals are so wide that the chance of any wrong verdict among all claims is below ${percent}\u00a0% (Holm 1979).`,
  verdicts: { supported: 'supported', refuted: 'refuted', undecided: 'undecided' },
  picture: 'All claims in one picture',
  against: '← against the claim',
  for: 'for the claim →',
  pictureNotes: [
    'Each line is the interval of the effect on a scale of its own; the upright line is nought.',
    'Disc: supported; cross: refuted; ring: undecided.',
  ],
  table: 'All claims as a table',
  columns: {
    claim: 'Claim',
    verdict: 'Verdict',
    effect: 'Effect',
    interval: 'Interval',
    robustness: 'Same sign',
  },
  effect: (s: EffectWords) => `${s.name}: ${s.figure}`,
  interval: (s: { level: string; range: string }) => `${s.level}\u00a0%: ${s.range}`,
  robustness: (s: { count: number; points: number }) =>
    `The same sign at ${s.count} of ${s.points} points of the parameter space.`,
  noRobustness: 'No other points of the parameter space were tried.',
  turnsOn: (names: string[]) => `It hangs most on: ${names.join('; ')}.`,
  turns: { up: 'rises with it', down: 'falls with it' },
  noTurn: 'No single parameter stands out as moving it.',
  tested: 'How it was tested',
  compared: 'What was compared',
  refutedBy: 'What would refute it',
  parts: 'Parts of the claim; it hangs on the weakest',
  chance: (p: string) => `Chance of so large an effect by luck alone: ${p}.`,
  notTested: (reason: string) => `Not tested here: ${reason}.`,
  /** In other languages; English comes with the report. */
  hypotheses: {} as Record<string, HypothesisTexts>,
  /** Names of parameters in other languages; English comes with the report. */
  parameters: {} as Record<string, string>,
};

export type ClaimTexts = typeof englishClaims;
