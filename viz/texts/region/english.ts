import type { Partner, Ranked, StoryWords } from './words.ts';

const small = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** Texts of the page of a region. */
export const englishRegion = {
  back: 'Back to the overview',
  choose: 'Choose a region to read its story',
  chooseHint: 'Population and people at work in the chosen year.',
  label: 'The region in short',
  story: (s: StoryWords) =>
    `Under “${s.arm}”, from ${s.firstYear} to ${s.year}: ${s.changes.join('; ')}.`,
  change: (label: string, before: string, after: string) =>
    `${small(label)} from ${before} to ${after}`,
  ranks: (regions: number, ranks: Ranked[]) =>
    `Place among ${regions} regions, the highest first: ${ranks.map(({ label, rank }) => `${small(label)} ${rank}`).join(', ')}.`,
  charts: {
    title: (place: string) => `${place} under each arm`,
    subtitle:
      'Lines: the median of each arm. Shade: where 80\u00a0% of the members of the arm in focus lie. Rings: what statistics observed.',
    aria: (label: string, place: string, values: string) => `${label}, ${place}. ${values}`,
    value: (arm: string, value: string) => `${arm}: ${value}`,
    table: (label: string) => `${label} as a table`,
    detail: (label: string) => `Fans and differences of ${small(label)}`,
  },
  moves: {
    title: (year: number) => `Who comes and who goes in ${year}`,
    lead: (s: { in: string; out: string; from: Partner | null; to: Partner | null }) =>
      `${s.in} come from other regions${s.from === null ? '' : `, most from ${s.from.name} (${s.from.amount})`}; ${s.out} leave for other regions${s.to === null ? '' : `, most for ${s.to.name} (${s.to.amount})`}.`,
    from: 'From where',
    to: 'Where to',
  },
  pay: {
    title: (year: number) => `Remote pay over the border of the region in ${year}`,
    lead: (s: { in: string; out: string; from: Partner | null; to: Partner | null }) =>
      `Residents earn ${s.in} from employers in other regions${s.from === null ? '' : `, most in ${s.from.name} (${s.from.amount})`}; employers here pay ${s.out} to remote workers elsewhere${s.to === null ? '' : `, most in ${s.to.name} (${s.to.amount})`}.`,
    from: 'Earned from employers in',
    to: 'Paid to residents of',
  },
  partner: 'Region',
  others: (count: number) => `${count} others`,
  total: 'Together',
  noPartner: 'None in this year.',
  clusters: {
    title: (arm: string, year: number) => `What the clusters of “${arm}” do here by ${year}`,
    lead: (s: { funded: string; net: string; other: string; reference: string }) =>
      `Against “${s.reference}”: jobs of residents on seats that programmes fund ${s.funded}; residents at work in all ${s.net}; on other jobs ${s.other}.`,
    note: 'Means over members. Jobs are counted where people live; how many seats a single cluster has in a region is not measured.',
    noneHere: 'No cluster stands here or employs anybody who lives here.',
    cluster: 'Cluster',
    stands: 'Members stand here',
    jobs: 'Jobs of residents',
    share: 'Part of its jobs',
    yes: 'yes',
    no: 'no',
  },
  gains: {
    title: (year: number) => `What gets better and what gets worse by ${year}`,
    subtitle: (reference: string) =>
      `Against “${reference}”, where the 80\u00a0% interval leaves out zero, of measures that people call good or bad.`,
    better: 'Better',
    worse: 'Worse',
    none: 'nothing clear',
    notMeasured:
      'Who gains and who loses within the region, by sector, education or age, is not measured by runs so far.',
  },
};

export type RegionTexts = typeof englishRegion;
