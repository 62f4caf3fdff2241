import { englishFields } from './fields/english.ts';

/** Texts of the page on which a scenario is changed. */
export const englishChange = {
  fields: englishFields,

  title: (scenario: string) => `Change something: ${scenario}`,
  intro: 'Change a field: a small run starts by itself and shows what comes of it.',
  scenario: 'Scenario to start from',
  saved: 'saved here',
  loading: 'Loading the scenario…',
  failed: 'The scenario could not be loaded',
  none: 'This server has no scenarios to change.',
  readOnly:
    'This server shows stored runs only: changes are checked here, but not run or saved. Run aimaq serve on a computer of your own to do that.',
  lost: (count: number) =>
    count === 1
      ? 'One change of this link leads nowhere in this scenario and was left out:'
      : `${count} changes of this link lead nowhere in this scenario and were left out:`,

  steps: { undo: 'Undo', redo: 'Redo', reset: 'Reset all', hint: 'Ctrl+Z, Ctrl+Shift+Z' },
  ways: { label: 'How to change it', form: 'Form', yaml: 'Text (YAML)' },

  save: {
    open: 'Save as a scenario…',
    name: 'Name of the new scenario',
    hint: 'Small letters, digits and hyphens.',
    save: 'Save',
    cancel: 'Do not save',
    done: (name: string) => `Saved as “${name}”.`,
    go: 'Go on from it',
    folder: 'Download the scenario’s folder (zip)',
    run: 'Download the run’s folder (zip)',
  },

  search: {
    label: 'Search all fields',
    none: 'No field is called so.',
    more: (n: number) => `and ${n} more: search more closely`,
  },
  field: {
    help: (label: string) => `What “${label}” means`,
    was: (value: string) => `before: ${value}`,
    wasDefault: 'before: not said',
    back: 'Back',
    backTo: (label: string) => `Take “${label}” back`,
    byDefault: (value: string) => `${value} where it is not said`,
    notSaid: 'not said',
    range: (low: string, high: string) => `from ${low} to ${high}`,
    atLeast: (low: string) => `at least ${low}`,
    noNumber: 'This is no number.',
    source: 'Source',
    confidence: 'Confidence',
    confidences: { high: 'high', medium: 'medium', low: 'low', assumed: 'assumed' },
    yes: 'yes',
    no: 'no',
  },
  series: {
    steady: (amount: string, first: number, last: number) => `${amount} a year, ${first}–${last}`,
    way: (label: string) => `How “${label}” is given`,
    ways: {
      steady: 'the same every year',
      years: 'year by year',
      numbers: 'month by month',
      formula: 'by a formula',
      table: 'from a table of the scenario',
    },
    amount: (unit: string) => `Amount a year, ${unit}`,
    first: 'First year',
    last: 'Last year',
    addYear: 'Add a year',
    removeYear: (year: string) => `Take out ${year}`,
    formula: 'Formula',
    firstValue: (value: string) => `It holds; its first value is ${value}.`,
    holds: 'It holds.',
    checking: 'Checking…',
    table: 'Table',
    column: 'Column',
    numbers: 'Values by month, separated by commas',
  },
  units: {
    scales: { 1e9: 'billion', 1e6: 'million', 1: '' } as Record<number, string>,
    of: (scale: string, currency: string) => [scale, currency].filter(Boolean).join(' '),
    percent: '%',
  },

  quick: {
    title: 'What people change first',
    arm: 'Arm',
    noClusters: 'No arm of this scenario has clusters. Add one under “Arms and clusters”.',
    money: 'Public money of this arm',
    shared: 'It shares the same money as every other arm.',
    own: 'It has money of its own.',
    makeOwn: 'Give this arm money of its own',
    makeShared: 'Back to the money of all arms',
    remoteSeats: 'Remote workplaces that the money pays for',
    siteSeats: 'Workplaces on site that the money pays for',
    seatsHelp: (cost: string) =>
      `Public money of one workplace: ${cost}. A number here changes the money of this arm, and with it every workplace that it pays for. Members take no more in than they can, and no more remote ones than their work allows: the run says how many there are.`,
    seatsUnknown:
      'How many workplaces the money pays for is known where it is the same every year and all clusters share it.',
    opened: (seats: string, year: number) => `In the run, ${seats} stand in ${year}.`,
    openedBefore: (seats: string) => `Before: ${seats}.`,
    clusters: 'Where, how and with which part of the money',
    sharesOff: (total: string) => `The parts of the money add up to ${total}, not to 100 %.`,
    scaleShares: 'Scale them to 100 %',
  },

  topics: {
    arms: 'Arms and clusters',
    money: 'Public money of all arms',
    shocks: 'Shocks',
    parameters: 'Assumptions',
    rules: 'Variants of the model',
    run: 'Time and size',
    country: 'The country and its tables',
    indicators: 'Measures of your own and claims',
    changed: (count: number) => `${count} changed`,
  },
  groups: {
    demand: 'Demand and growth',
    knowledge: 'Knowledge and innovation',
    jobs: 'Jobs and matching',
    pay: 'Pay',
    migration: 'Moves between regions',
    people: 'People',
    prices: 'Prices and access',
    telework: 'What can be done remotely',
    seats: 'Workplaces and the public purse',
    clusters: 'Clusters: time and membership',
    other: 'Other',
  },

  arms: {
    add: 'Add an arm',
    name: 'Name of the new arm',
    copy: 'Copy this arm',
    copied: (name: string) => `${name}, copy`,
    remove: 'Remove this arm',
    reference: 'all other arms are compared with it',
    clusters: (count: number) =>
      count === 0 ? 'no clusters' : count === 1 ? 'one cluster' : `${count} clusters`,
    ownMoney: 'Give it money of its own',
  },
  clusters: {
    add: 'Add a cluster',
    kind: 'Kind of cluster',
    where: 'Initiated by',
    remove: 'Remove this cluster',
    what: 'What it is',
    dimensions: 'The ten dimensions',
    programme: 'Its programme',
  },
  shocks: {
    none: 'No shock.',
    add: 'Add a shock',
    kind: 'Ready-made shock',
    own: 'one of your own',
    remove: 'Remove this shock',
  },
  entries: { add: 'Add', id: 'Its id', remove: (id: string) => `Remove “${id}”` },

  yaml: {
    label: 'The scenario as YAML',
    hint: 'What you change here changes the form, and the other way round. Tab leaves the text.',
    line: (line: number) => `line ${line}`,
    fine: 'The text holds.',
    notRead: 'Until this is mended, the scenario stays as it was before.',
    loading: 'Loading the text…',
  },

  list: {
    title: 'All changes',
    none: 'Nothing is changed yet.',
    field: 'Field',
    before: 'Before',
    after: 'After',
    takenOut: 'taken out',
    isNew: 'new',
    parts: (count: number) => (count === 1 ? 'one part' : `${count} parts`),
  },

  faults: {
    title: 'This cannot be run yet',
    doubts: (count: number) => (count === 1 ? 'One doubt' : `${count} doubts`),
  },

  run: {
    title: 'What comes of it',
    run: 'Run',
    automatic: 'Run after each change',
    cancel: 'Stop',
    retry: 'Run again',
    queued: (behind: number) =>
      behind === 0 ? 'The run is about to begin.' : `The run waits for ${behind} others.`,
    waiting: 'The run starts…',
    running: (done: number, members: number) => `${done} of ${members} simulations are done.`,
    left: (seconds: number) =>
      seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
    done: (members: number) =>
      members === 1 ? 'Done: one simulation.' : `Done: ${members} simulations.`,
    cancelled: (done: number) =>
      done === 0 ? 'Stopped before the first simulation.' : `Stopped after ${done} simulations.`,
    failed: 'The run failed',
    refused: 'The run could not be started',
    behind: 'These figures are of the edit before.',
    noneYet: 'The first figures appear here in a moment.',
    progress: 'Simulations done',
    more: (members: number) => `Sharpen: ${members} simulations`,
    finer: (persons: string) => `Sharpen: one agent for ${persons} persons`,
    members: 'Simulations',
    sample: 'One agent stands for',
    persons: (count: string) => `${count} persons`,
    open: 'Look at this run',
    size: 'Size of the run',
  },
  result: {
    before: (arm: string) => `${arm} as it was`,
    after: (arm: string) => `${arm}, changed`,
    plain: 'Nothing is changed yet: this is the scenario as it is.',
    isNew: (arm: string, reference: string) =>
      `“${arm}” is new or has not been run before: it is compared with “${reference}”.`,
    valueAgainst: (arm: string, reference: string) =>
      `“${arm}”; the thin grey line is “${reference}”.`,
    valuePlain: (arm: string) => `“${arm}”`,
    difference: (reference: string) => `Less “${reference}”, with the same luck`,
    measures: (year: number, place: string) => `What the change does by ${year}, ${place}`,
    measure: 'Measure',
    change: 'Change',
    above: 'Simulations',
    seats: (year: number) => `Workplaces of the clusters in ${year}`,
    cluster: 'Cluster',
    seatsNow: 'Workplaces paid for',
    seatsWas: 'before',
    jobs: 'Jobs',
    remote: 'of these remote',
    outlays: 'Public outlays so far',
  },
};

export type ChangeTexts = typeof englishChange;
