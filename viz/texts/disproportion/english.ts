import type { GiniWords, SlopeWords } from './words.ts';

export const englishDisproportion = {
  basis: 'Measure',
  share: 'share, %',
  lorenz: {
    title: (label: string, year: number) => `Lorenz curve of regions: ${label}, ${year}`,
    gini: (s: GiniWords) =>
      `“${s.arm}”: Gini between regions ${s.value} in ${s.year} (80\u00a0%: ${s.range}); ${s.before} in ${s.firstYear}.`,
    people: {
      population: 'Residents, poorest regions first, %',
      employed: 'Employed, poorest regions first, %',
    },
    total: { income: 'Cash income, %', pay: 'Pay, %', output: 'Output, %' },
    notes: (firstYear: number) => [
      'Curves: how much the poorest regions have together, from means over members.',
      'Straight line: the same for everybody.',
      `Thin grey line: ${firstYear}.`,
    ],
    aria: (title: string, sentences: string) => `${title}. ${sentences}`,
    table: 'This curve as a table',
    columns: {
      people: 'Share of people, %',
      total: 'Share of the total, %',
      peopleSum: 'People, added up, %',
      totalSum: 'Total, added up, %',
    },
  },
  theil: {
    title: (arm: string) => `Where inequality of pay lies, “${arm}”`,
    sentence: (s: { year: number; between: string; within: string }) =>
      `In ${s.year}, ${s.between}\u00a0% of the Theil index of pay lies between regions and ${s.within}\u00a0% inside them.`,
    unit: 'Theil index of pay',
    parts: {
      within: 'inside regions',
      regions: 'between regions of a macro-region',
      macro: 'between macro-regions',
    },
    notes: ['Means over members; the parts add up to the index of all employed (Theil 1967).'],
    table: 'These parts as a table',
    whole: 'all',
  },
  ranks: {
    title: (label: string, arm: string) => `Ranking of regions: ${label}, “${arm}”`,
    subtitle: (firstYear: number, year: number) =>
      `From ${firstYear} to ${year}, by the mean over members; 1 is the highest.`,
    notes: ['Blue with ▲: risen; orange with ▼: fallen; grey: the same rank.'],
    rank: 'Rank',
    aria: (title: string, risen: number, fallen: number) =>
      `${title}. ${risen} regions have risen and ${fallen} have fallen. Lines by year.`,
    table: 'This ranking as a table',
    change: 'Change of rank',
  },
  convergence: {
    title: (label: string, arm: string) => `Do poorer regions catch up? ${label}, “${arm}”`,
    catchUp: (s: SlopeWords) =>
      `From ${s.firstYear} to ${s.year}, a region twice as rich at the start grows ${s.slope} percentage points a year more slowly (80\u00a0%: ${s.range}); poorer regions grow faster in ${s.faster} of ${s.members} members.`,
    fallBehind: (s: SlopeWords) =>
      `From ${s.firstYear} to ${s.year}, a region twice as rich at the start grows ${s.slope} percentage points a year faster (80\u00a0%: ${s.range}); poorer regions grow faster in ${s.faster} of ${s.members} members.`,
    unclear: (s: SlopeWords) =>
      `From ${s.firstYear} to ${s.year}, regions neither clearly catch up nor fall behind: a region twice as rich at the start grows by ${s.range} percentage points a year more (80\u00a0%); poorer regions grow faster in ${s.faster} of ${s.members} members.`,
    noSlope: 'There are not two regions to compare.',
    level: (year: number, unit: string) => `Level in ${year}, ${unit}`,
    start: (year: number) => `Level in ${year}`,
    growth: 'Growth, % a year',
    notes: [
      'Dots: means over members; bars: 80\u00a0% intervals.',
      'Line: the mean of the members’ least-squares lines, regions of equal weight (Barro & Sala-i-Martin 1992).',
      'Levels stand on a logarithmic scale.',
    ],
    tooEarly: 'Growth needs a year after the first: choose a later one.',
    table: 'This picture as a table',
  },
};

export type DisproportionTexts = typeof englishDisproportion;
