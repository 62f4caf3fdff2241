import { englishClaims } from './claims/english.ts';
import { englishDisproportion } from './disproportion/english.ts';
import type { Language } from './languages.ts';
import { englishRegion } from './region/english.ts';
import { englishReports } from './reports/english.ts';
import { englishWhy } from './why/english.ts';
import type { HeadlineWords, SourceFacts } from './words.ts';

/**
 * Every text of the interface. Another language is another file of this shape. Labels, units and
 * definitions of indicators, names of arms and titles come with the run, in English; `localise`
 * puts them into the reader's language.
 */
export const english = {
  language: 'en' as Language,
  /** Whose forms of numbers are used. */
  locale: 'en-GB',
  /** Words that make a region's official name long. */
  regionSuffix: /\s+Region$|\s*\(.*\)$/,

  numbers: {
    words: { thousand: 'thousand', million: 'million', billion: 'billion', trillion: 'trillion' },
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    none: '–',
  },
  units: {
    percentagePoints: 'percentage points',
    /** Units and conditions of the run, with "currency" for its currency, to their names here. */
    names: {} as Record<string, string>,
    /** ISO codes to what people call the currency. */
    currencies: {} as Record<string, string>,
    /** A unit as it stands after a count. */
    after: (unit: string, _count: number) => unit,
  },

  page: {
    loading: 'Loading the run…',
    figuresLoading: 'Loading figures…',
    noRun: 'No run is stored yet',
    noRunHint: 'Simulate one, and it appears here by itself:',
    noRunCommand: 'npm run -s aimaq -- run kazakhstan',
    failed: 'The figures could not be loaded',
    failedHint: (message: string) => `${message} The page tries again by itself.`,
    retry: 'Try again now',
    noMember: (members: number) =>
      `The simulation has begun; the first of ${members} members is not done yet. Figures appear here by themselves.`,
    unfinished: (done: number, members: number) =>
      `First estimate from ${done} of ${members} members. The figures sharpen as more are done.`,
    copyLink: 'The address of this page holds all that is chosen: copy it to share this view.',
  },

  /** What went wrong, by the code of the server's answer. */
  errors: {
    other: 'The server refused the question.',
    byCode: {
      unreachable: 'The server does not answer: it may have stopped.',
      'no-answer': 'The server gave an answer that is none.',
      'not-found': 'There is no such address on the server.',
      'run-missing': 'There is no such run here.',
      'run-unreadable': 'The tables of the run are damaged or of another version.',
      'incomplete-data': 'The data of the scenario lack figures or years that this needs.',
      'file-missing': 'A file of the server is missing.',
      'unknown-name': 'The run has no such arm, region or measure.',
      'unknown-key': 'The server does not know a field of the question.',
      'missing-key': 'A field of the question is missing.',
      'wrong-type': 'A field of the question has the wrong form.',
      'out-of-range': 'A value in the question is out of range.',
      'bad-request': 'The server does not understand the question.',
      'too-many-requests': 'Too many questions: wait a minute.',
      'foreign-host': 'The server answers on its own machine only.',
      'foreign-origin': 'The server answers its own page only.',
      'scenario-missing': 'There is no such scenario here.',
      'job-missing': 'There is no such job here.',
      'job-failed': 'The job failed.',
      'report-missing': 'There is no such report here.',
      'name-taken': 'There is a scenario of this name already.',
      'too-large': 'The question is too large.',
      'too-many-jobs': 'Too many jobs are waiting: try again later.',
      'read-only': 'Nothing may be run or saved here.',
      internal: 'The server failed to answer.',
    } as Record<string, string>,
  },

  place: {
    nation: 'Whole country',
    inSentence: (name: string | null) => name ?? 'the whole country',
  },

  pages: {
    label: 'Pages',
    overview: 'Overview',
    region: 'Region',
    disproportion: 'Disproportion',
    why: 'Why',
    claims: 'Claims',
    change: 'Change something',
    notebooks: 'Notebooks',
  },

  choosers: {
    run: 'Run',
    incomplete: 'unfinished',
    indicator: 'Measure',
    indicatorGroups: { region: 'By region', nation: 'For the whole country' },
    region: 'Region',
    year: 'Year',
    play: 'Play',
    pause: 'Pause',
    playHint: 'Play through the years',
    arms: 'Shown',
    arm: 'Arm',
    toolbar: 'What to show',
    language: 'Language',
  },

  headline: {
    label: 'In short',
    /** Measures of which people speak in words of their own. */
    peoples: {
      employed: 'people at work',
      population: 'residents',
    } as Record<string, string>,
    people: (s: HeadlineWords & { noun: string; amount: string; rises: boolean }) =>
      `By ${s.year}, ${s.place} has ${s.amount} ${s.rises ? 'more' : 'fewer'} ${s.noun} under “${s.arm}” than under “${s.reference}” (${s.interval}); ${s.members}.`,
    plain: (s: HeadlineWords & { amount: string; rises: boolean; isCount: boolean }) =>
      `${s.label} by ${s.year}, ${s.place}: ${s.amount} ${s.isCount ? (s.rises ? 'more' : 'fewer') : s.rises ? 'higher' : 'lower'} under “${s.arm}” than under “${s.reference}” (${s.interval}); ${s.members}.`,
    unclear: (s: HeadlineWords) =>
      `${s.label} by ${s.year}, ${s.place}: no clear difference of “${s.arm}” from “${s.reference}” (${s.interval}); ${s.members}.`,
    interval: (range: string) => `80\u00a0%: ${range}`,
    noInterval: 'one member gives no interval',
    fewMembers: (members: number) =>
      `Only ${members} members: their intervals are no more than a hint.`,
    same: (s: Pick<HeadlineWords, 'label' | 'arm' | 'reference' | 'year' | 'place'>) =>
      `${s.label} by ${s.year}, ${s.place}: “${s.arm}” and “${s.reference}” are equal in every member.`,
    missing: (label: string, arm: string) => `${label}: “${arm}” has no such figure here.`,
    /** In how many members the arm is above the reference. */
    members: ({ above, members, isCount }: { above: number; members: number; isCount: boolean }) =>
      `${isCount ? 'more' : 'higher'} in ${above === 0 ? 'none' : above} of ${members} ${members === 1 ? 'member' : 'members'}`,
  },

  forecasts: {
    sure: {
      title: 'How sure is this?',
      luckAlone: (members: number) =>
        `${members === 1 ? 'One simulation gives no range.' : `The ranges come from luck alone: the same country lived through ${members} times, with other people losing and finding work.`} Doubt about the assumptions and about the model is not in them, so levels are less sure than they look. The differences between arms are surer, as both have the same luck.`,
      split: (s: { arm: string; year: number; luck: string; parameters: string; drawn: number }) =>
        `Of the spread of the difference of “${s.arm}” in ${s.year}, ${s.luck} comes from luck, from who loses and finds work, and ${s.parameters} from doubt about ${s.drawn === 1 ? 'one assumption' : `${s.drawn} assumptions`}. Doubt about the model itself is in neither.`,
    },
    title: (label: string, place: string) => `${label}, ${place}`,
    subtitle: (reference: string) =>
      `Above, the forecast under each arm; below it, how far it is from “${reference}” with the same luck.`,
    nationOnly: 'This measure exists for the whole country only.',
    forecast: 'Forecast',
    difference: (reference: string) => `Difference from ${reference}`,
    fanLabel: (s: { label: string; arm: string; place: string; year: number; value: string }) =>
      `${s.label}, ${s.place}, ${s.arm}: ${s.value} in ${s.year}. Fan chart by year.`,
    differenceLabel: (s: {
      label: string;
      arm: string;
      reference: string;
      year: number;
      value: string;
    }) => `${s.label}: ${s.arm} less ${s.reference}, ${s.value} in ${s.year}. Fan chart by year.`,
    key: 'How to read the charts',
    keyBands: 'Shades: half, 80\u00a0% and 90\u00a0% of the members lie inside.',
    keySplit:
      'Dark shade: where 80\u00a0% would lie by luck alone. Pale shade: where 80\u00a0% of the members lie, each pair with parameters of its own.',
    byLuck: (range: string) => `by luck alone: ${range}`,
    keyMedian: 'Line: the median of the members.',
    keyReference: (reference: string) => `Thin grey line: the median of “${reference}”.`,
    keyHistory: 'Rings: what statistics observed.',
    keyYear: 'Upright line: the chosen year.',
    keyZero: (reference: string) => `Zero line: no difference from “${reference}”.`,
    table: 'These charts as a table',
    observed: 'Observed',
    interval: '80\u00a0% interval',
    median: 'median',
    noArm: 'No arm is shown. Switch one on above.',
  },

  map: {
    title: (label: string, year: number) => `Where: ${label} in ${year}`,
    ofArm: (arm: string) => `“${arm}”`,
    against: (arm: string, reference: string) => `“${arm}” less “${reference}”`,
    size: (range: string) => `Size of a circle: population (${range}).`,
    mode: 'Colour',
    modes: { difference: 'Difference', value: 'Value' },
    shape: 'Regions',
    shapes: { circles: 'By population', boundaries: 'As they lie' },
    onGround:
      'Cities and regions too small to see are dots. Size on the map says nothing of people.',
    arrows: {
      label: 'Arrows',
      none: 'None',
      moves: {
        name: 'Moves between regions',
        key: (count: number, largest: string) =>
          `Arrows: the ${count} largest moves of the year between regions; the thickest is ${largest}.`,
        absent: 'No moves between regions in this year.',
        table: 'These moves as a table',
        origin: 'From',
        destination: 'To',
      },
      pay: {
        name: 'Remote pay between regions',
        key: (count: number, largest: string) =>
          `Arrows: the ${count} largest sums of pay in the year that go from employers to remote workers in another region; the thickest is ${largest}.`,
        absent: 'Nobody is paid by an employer in another region in this year.',
        table: 'This pay as a table',
        origin: 'Employers in',
        destination: 'Paid to residents of',
      },
    },
    unclear: 'Dashed edge: the 80\u00a0% interval holds zero.',
    hint: 'Choose a region to read its story.',
    noValue: 'no value',
    nationOnly: (label: string) =>
      `${label} exists for the whole country only, so there is nothing to map. Choose a measure by region.`,
    label: (title: string, arms: string) =>
      `Map. ${title}, ${arms}. Each region is a link to its page.`,
    region: (name: string, value: string) => `${name}: ${value}`,
    interval: (range: string) => `80\u00a0%: ${range}`,
    table: 'Regions by figure',
    persons: 'Persons',
  },

  regions: {
    title: (label: string) => `Every region over the years: ${label}`,
    notes: [
      'Line: the median of the members; shade: where 80\u00a0% of them lie. All on the same axes.',
    ],
    aria: (title: string, arms: string) => `${title}, ${arms}. A small chart for each region.`,
    table: 'These charts by region and year',
  },

  differences: {
    title: (year: number, place: string) => `What changes by ${year}, ${place}`,
    subtitle: (reference: string, members: number) =>
      `Each arm less “${reference}”: mean over ${members} ${members === 1 ? 'member' : 'members'}, 80\u00a0% interval, and in how many members it is above.`,
    measure: 'Measure',
    level: (reference: string) => `Level under “${reference}”`,
    above: (above: number, members: number) => `${above} of ${members} above`,
    alone: 'one member',
    won: (above: number, members: number) => `won in ${above} of ${members}`,
    noNetJob: 'no net job won',
    noLimit: 'no limit',
    costTo: (from: string, to: string) => `${from} to ${to}`,
    noFigure: 'no figure',
    same: 'no difference',
    nationTag: 'whole country',
    showAll: 'Show every measure',
    groups: {
      work: 'Work and pay',
      people: 'People and moves',
      gaps: 'Gaps between regions',
      clusters: 'Clusters and public money',
      other: 'Other measures',
    },
    meaning: (label: string) => `What “${label}” means`,
  },

  clusters: {
    title: (arm: string, year: number) => `Clusters of “${arm}” in ${year}`,
    none: (arm: string) => `“${arm}” has no clusters.`,
    cluster: 'Cluster',
    output: 'Output',
    jobs: 'Jobs',
    funded: 'of these on funded seats',
    remote: 'of these remote',
    seats: 'Funded seats',
    outlays: 'Public outlays',
    residences: 'Where its people live',
    more: (count: number) => `and ${count} more`,
    note: 'Means over members. Money of the year, in prices of the base year.',
    jobsPer: (name: string, jobs: string) => `${name} ${jobs}`,
  },

  region: englishRegion,

  disproportion: englishDisproportion,
  why: englishWhy,
  claims: englishClaims,
  reports: englishReports,

  save: {
    short: 'Save',
    hint: 'Save this picture or its data',
    label: (title: string) => `Save: ${title}`,
    formats: { svg: 'Picture, SVG', png: 'Picture, PNG', csv: 'Data, CSV' },
    failed: 'The file could not be made.',
    source: (s: SourceFacts) =>
      `Source: aimaq ${s.version}, scenario ${s.scenario}, run ${s.run}, seed ${s.seed}, sample ${s.sample}, members ${s.members}.`,
  },

  stamp: {
    label: 'About these figures',
    sampleMeans: (persons: string, members: number) =>
      `One simulated person stands for ${persons} real ones; ${members === 1 ? 'one simulation gives no range yet' : `${members} simulations with different luck give the ranges`}. All arms of a member share their luck, so differences are surer than levels.`,
    drawn: (parameters: number) =>
      `Each pair of simulations draws ${parameters === 1 ? 'one parameter' : `${parameters} parameters`} anew, as far as data and literature leave it open, so ranges hold doubt about parameters as well.`,
    scenario: 'Scenario',
    seed: 'Seed',
    sample: 'Sample',
    members: 'Members',
    membersOf: (done: string, all: string) => `${done} of ${all}`,
    version: 'Model version',
    run: 'Run',
    sources: 'Sources',
  },
};

export type Texts = typeof english;
