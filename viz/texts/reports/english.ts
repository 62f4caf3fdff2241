import type { ReportSource, ScoreWords } from './words.ts';

export const englishReports = {
  asking: 'Looking for the report…',
  none: 'Nobody has worked this out yet.',
  stopped: 'This was stopped. What is done is kept.',
  start: 'Work it out',
  goOn: 'Go on',
  stop: 'Stop',
  again: 'Try again',
  readOnly:
    'This server only shows what is there. On a computer of your own, this command works it out:',
  failed: (message: string) => `This could not be worked out. ${message}`,
  queued: (behind: number) =>
    behind === 0
      ? 'It begins in a moment.'
      : `It begins after ${behind} other ${behind === 1 ? 'job' : 'jobs'}.`,
  working: (s: { done: number; all: number; left: string | null }) =>
    `Simulated: ${s.done} of ${s.all}${s.left === null ? '' : `, about ${s.left} left`}. The figures appear here by themselves.`,
  progress: 'How much is done',
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  source: (s: ReportSource) =>
    `Source: aimaq ${s.version}, scenario ${s.scenario}, seed ${s.seed}, sample ${s.sample}, members ${s.members}, question ${s.question}.`,

  backtest: {
    title: 'How good were such forecasts in the past?',
    hint: 'Forecasts are made from past years, knowing nothing later, and compared with what came: about half a minute.',
    notScored: (label: string) =>
      `Not scored: there is no published series of “${label}” from which past forecasts could be made.`,
    sentence: (s: ScoreWords) =>
      `${s.horizon} ${s.horizon === 1 ? 'year' : 'years'} on${s.isFarthest ? ' (the farthest that was scored)' : ''}, ${s.place}: the model missed by ${s.error} on average, in ${s.n} forecasts from ${s.first}–${s.last}; “the last value goes on” missed by ${s.naive}. The 80\u00a0% range held what came in ${s.held} of ${s.n}.`,
    over: (s: { ratio: string; held: string }) =>
      `Over all regions its error of the whole range (CRPS) is ${s.ratio} of that of the last value, and the 80\u00a0% range held ${s.held}\u00a0%.`,
    nominal: 'Scored in money of the year, while the charts are in base-year prices.',
    table: 'All scores of this measure',
    columns: {
      horizon: 'Years on',
      place: 'Place',
      method: 'Forecast',
      n: 'Forecasts',
      error: 'Mean error',
      ratio: 'CRPS ÷ last value’s',
      held: 'Inside 80\u00a0%',
    },
    methods: {
      model: 'the model alone, as in the charts',
      combination: 'the published forecast: model and statistics combined',
      'last-value': 'the last value goes on',
    } as Record<string, string>,
    regions: 'all regions',
    note: 'CRPS measures how far the whole range is from what came; below 1 is better than the last value.',
  },
};

export type ReportTexts = typeof englishReports;
