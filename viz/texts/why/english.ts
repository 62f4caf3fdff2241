import { englishMechanisms } from './mechanisms/english.ts';
import type { GapWords, MoneyWords, NetWords, PartWords, PlacesWords } from './words.ts';

/** Names of regions, if any are spelt out. */
const after = (names: string): string => (names === '' ? '' : `: ${names}`);

export const englishWhy = {
  noOther: 'This run has one arm only, so there is nothing to explain.',
  unfinished: 'What made the difference can be worked out once the run is complete.',
  title: (s: { label: string; year: number; place: string; arm: string; reference: string }) =>
    `What makes the difference: ${s.label}, ${s.year}, ${s.place}, “${s.arm}” less “${s.reference}”`,
  hint: 'The model is run again with each of its mechanisms switched off, in every combination, and the difference is shared out among them. This takes some minutes.',
  sentence: (s: PartWords) =>
    [
      `“${s.arm}” less “${s.reference}”: ${s.total} (95\u00a0%: ${s.range}).`,
      s.most === null ? '' : `The largest part is ${s.most}.`,
      s.others.length === 0 ? '' : `Clear as well: ${s.others.join('; ')}.`,
      s.unclear.length === 0 ? '' : `Cannot be told from luck: ${s.unclear.join(', ')}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  few: 'So few members or so small a sample give no more than a hint.',
  whole: 'The whole difference',
  rest: 'With all of these off',
  notes: [
    'Each bar begins where the one above it ends: together they make the whole difference (Shapley values).',
    'Blue: adds; orange: takes away; pale: cannot be told from luck. Thin lines: 95\u00a0% intervals.',
  ],
  basis: (s: { sets: number; members: number; sample: string }) =>
    `${s.sets} sets of mechanisms, ${s.members} members each, sample ${s.sample}. This is about the model at the parameters of the scenario; parts depend on which mechanisms are on the list.`,
  idle: (names: string[]) => `Not at work in these arms: ${names.join(', ')}.`,
  table: 'These parts as a table',
  columns: {
    mechanism: 'Mechanism',
    part: 'Part',
    interval: '95\u00a0% interval',
    alone: 'Alone',
    last: 'What goes without it',
    off: 'Switched off means',
  },
  mechanisms: englishMechanisms,

  gap: {
    title: (label: string, year: number) => `What changes the gap: ${label}, ${year}`,
    clear: (s: GapWords) =>
      `Under “${s.arm}” the index is ${s.total} ${s.falls ? 'lower' : 'higher'} than under “${s.reference}” (95\u00a0%: ${s.range}), all × 1,000; the largest part is “${s.largest}”.`,
    unclear: (s: GapWords) =>
      `No clear difference of “${s.arm}” from “${s.reference}” (95\u00a0%: ${s.range}, × 1,000).`,
    unit: 'Difference of the index × 1,000',
    notes: [
      'Below nought: regions lie closer together.',
      'Parts are accounting, not causes: pay and population answer to one another in the model.',
    ],
    components: {
      pay: 'Pay of the employed',
      employment: 'Employed per head',
      otherIncome: 'Other income per head',
      population: 'Population',
      employed: 'Where the employed live',
    } as Record<string, string>,
    whole: 'The whole change',
    table: (label: string) => `${label}: by component and region, × 1,000`,
    part: 'Part',
    overTime: (arm: string, firstYear: number, year: number) => `“${arm}”, ${firstYear}–${year}`,
    between: (year: number) => `Between them, ${year}`,
  },

  money: {
    title: (arm: string, reference: string) => `What it costs: “${arm}” less “${reference}”`,
    sentence: (s: MoneyWords) =>
      `From ${s.firstYear} to ${s.lastYear} the programmes cost ${s.programmes}, and the balance of the state is ${s.balance} ${s.better ? 'better' : 'worse'} than under “${s.reference}”, means over members.`,
    sides: (s: { taxes: string; moreTaxes: boolean; outlays: string; moreOutlays: boolean }) =>
      `It takes ${s.taxes} ${s.moreTaxes ? 'more' : 'less'} in taxes and spends ${s.outlays} ${s.moreOutlays ? 'more' : 'less'}, programmes included.`,
    flows: {
      state_revenue: 'Taxes',
      programme_outlays: 'Programmes',
      state_outlays: 'All outlays',
      state_balance: 'Balance',
    } as Record<string, string>,
    notes: [
      'Bars: means over members. Line with dots: the balance and its 80\u00a0% interval.',
      'Sums over years are not discounted.',
    ],
    apart:
      'This run is from before taxes and outlays were measured apart: run it again to see them.',
    table: 'These accounts by year',
  },

  jobs: {
    title: (arm: string, year: number) => `Gross and net jobs: “${arm}”, ${year}`,
    sentence: (s: NetWords) =>
      `${s.gross} work on seats that the programme funded. ${s.net} are at work than under “${s.reference}” (80\u00a0%: ${s.range}). Displaced: ${s.displaced}, who would have worked anyway or whose work others lost.`,
    more: (figure: string) => `${figure} more`,
    fewer: (figure: string) => `${figure} fewer`,
    notes: [
      'Ring: gross, on funded seats. Dot: net, with its 80\u00a0% interval.',
      'By where people live.',
    ],
    table: 'Jobs by region',
    gross: 'Gross',
    net: 'Net',
    displaced: 'Displaced',
    none: 'Neither arm funds jobs.',
  },

  places: {
    title: (label: string, year: number) => `Who gains and who loses: ${label}, ${year}`,
    neutral: (label: string, year: number) => `Where it differs: ${label}, ${year}`,
    gains: (s: PlacesWords) => `Clear gain in ${s.count} of ${s.all} regions${after(s.names)}.`,
    losses: (s: PlacesWords) =>
      `Clear loss in ${s.count === 0 ? 'none' : s.count}${after(s.names)}.`,
    more: (s: PlacesWords) => `Clearly more in ${s.count} of ${s.all} regions${after(s.names)}.`,
    less: (s: PlacesWords) =>
      `Clearly less in ${s.count === 0 ? 'none' : s.count}${after(s.names)}.`,
    unclear: (count: number) => `No clear difference in ${count}.`,
    instead: (label: string) =>
      `The chosen measure exists for the whole country only; shown is “${label}”.`,
    notes: [
      'Dots: means over members; lines: 80\u00a0% intervals.',
      'Blue: clearly above; orange: clearly below; grey: the interval holds nought.',
    ],
    table: 'Regions by difference',
    difference: 'Difference',
    verdict: 'In words',
    verdicts: {
      gain: 'gain',
      loss: 'loss',
      more: 'more',
      less: 'less',
      none: 'no clear difference',
    },
  },
};

export type WhyTexts = typeof englishWhy;
