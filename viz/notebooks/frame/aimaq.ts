import type {
  Change,
  ClusterRow,
  Comparison,
  Convergence,
  DifferenceRow,
  FlowRow,
  Job,
  JobRequest,
  ReportListEntry,
  RunDescription,
  RunListEntry,
  ScenarioDescription,
  ScenarioListEntry,
  SummaryRow,
} from '../../../server/api.ts';
import type { Ask } from '../request.ts';
import { type Followers, followJob } from './followJob.ts';

/** A run, or its name. */
type Run = string | { run: string };

type Filter = Partial<Record<'indicator' | 'arm' | 'region', string>> & { year?: number };

export interface RunOptions {
  /** Values by their paths, such as {"parameters.incomeUtility": 1}; null takes out. */
  changes?: Record<string, Change['value']> | Change[];
  /** Agents per person; 0.005 if not said. */
  sample?: number;
  /** 4 if not said. */
  members?: number;
  seed?: string;
}

export interface ArmColours {
  domain: string[];
  range: string[];
  tickFormat(arm: string): string;
  legend: true;
}

/** What cells know as `aimaq`. */
export interface Aimaq {
  scenarios(): Promise<ScenarioListEntry[]>;
  scenario(name: string): Promise<ScenarioDescription>;
  runs(): Promise<RunListEntry[]>;
  /** A stored run. */
  open(run: string): Promise<RunDescription>;
  /** Runs a scenario: gives the run as soon as it has a first member, and again as it sharpens. */
  run(scenario: string, options?: RunOptions): AsyncGenerator<RunDescription>;
  /** The same run once all its members are done. */
  finished(scenario: string, options?: RunOptions): Promise<RunDescription>;
  /** A colour scale for Plot in which the arms of a run look as in the viewer. */
  colours(run: RunDescription): ArmColours;
  /** Short English names of the regions of a run by their ids, each unlike the others. */
  regionNames(run: RunDescription): Map<string, string>;
  summary(run: Run, filter?: Filter): Promise<SummaryRow[]>;
  differences(run: Run, filter?: Filter): Promise<DifferenceRow[]>;
  /** A run less another one, by arms that both have. */
  comparison(run: Run, base: Run, filter?: Filter): Promise<Comparison>;
  flows(run: Run, filter: { arm: string; year: number }): Promise<FlowRow[]>;
  clusters(run: Run, filter: { arm: string }): Promise<ClusterRow[]>;
  convergence(
    run: Run,
    filter: { indicator: string; arm: string; year: number },
  ): Promise<Convergence>;
  reports(): Promise<ReportListEntry[]>;
  report(name: string): Promise<unknown>;
  /** Tests the claims about clusters, and gives the report of `aimaq claims`. */
  claims(scenario: string, options?: { quick?: boolean }): Promise<unknown>;
  /** Scores forecasts from past years, and gives the report of `aimaq backtest`. */
  backtest(scenario: string): Promise<unknown>;
}

/** Colours of arms in the style of the viewer. */
const ARM_COLOURS = 6;

/** The ensemble of a run where its cell does not say: enough for a first look. */
const SMALL = { sample: 0.005, members: 4 };

export function createAimaq(ask: Ask): Aimaq {
  const followers: Followers = new Map();
  const get = <Answer>(path: string[], query: object = {}) =>
    ask({ method: 'GET', path, query: definedFields(query) }) as Promise<Answer>;
  const table =
    <Answer>(name: string) =>
    (run: Run, filter: object = {}) =>
      get<Answer>(['runs', nameOf(run), name], filter);
  async function report(request: JobRequest): Promise<unknown> {
    let last: Job | undefined;
    for await (const job of followJob(ask, request, followers)) last = job;
    if (last?.report === undefined) throw new Error('The job ended without a report.');
    return get(['reports', last.report]);
  }
  return {
    scenarios: () => get(['scenarios']),
    scenario: (name) => get(['scenarios', name]),
    runs: () => get(['runs']),
    open: (run) => get(['runs', run]),
    run: (scenario, options = {}) => sharpening(ask, requestOf(scenario, options), followers),
    async finished(scenario, options = {}) {
      let last: RunDescription | undefined;
      for await (const run of sharpening(ask, requestOf(scenario, options), followers)) last = run;
      return last as RunDescription;
    },
    colours: ({ arms }) => ({
      domain: arms.map(({ id }) => id),
      range: arms.map((_, place) => `var(--arm-${place % ARM_COLOURS})`),
      tickFormat: (arm) => arms.find(({ id }) => id === arm)?.name ?? arm,
      legend: true,
    }),
    regionNames,
    summary: table('summary'),
    differences: table('differences'),
    comparison: (run, base, filter = {}) =>
      get(['runs', nameOf(run), 'comparison'], { with: nameOf(base), ...filter }),
    flows: table('flows'),
    clusters: table('clusters'),
    convergence: table('convergence'),
    reports: () => get(['reports']),
    report: (name) => get(['reports', name]),
    claims: (scenario, { quick = true } = {}) => report({ kind: 'claims', scenario, quick }),
    backtest: (scenario) => report({ kind: 'backtest', scenario }),
  };
}

function regionNames({ regions }: RunDescription): Map<string, string> {
  const short = regions.map(({ id, name }) => ({
    id,
    full: name.en.replace(/\s*\(.*\)$/, ''),
    brief: name.en.replace(/\s*\(.*\)$/, '').replace(/\s+Region$/, ''),
  }));
  const isAlone = (brief: string) => short.filter((one) => one.brief === brief).length === 1;
  return new Map(short.map(({ id, full, brief }) => [id, isAlone(brief) ? brief : full]));
}

/** The run each time that it rests on more members than before. */
async function* sharpening(
  ask: Ask,
  request: JobRequest,
  followers: Followers,
): AsyncGenerator<RunDescription> {
  let shown = -1;
  for await (const { state, run, membersDone } of followJob(ask, request, followers)) {
    const isNew = state === 'done' || membersDone > Math.max(0, shown);
    if (run === undefined || !isNew) continue;
    shown = membersDone;
    yield (await ask({ method: 'GET', path: ['runs', run] })) as RunDescription;
  }
}

function requestOf(scenario: string, { changes = {}, ...ensemble }: RunOptions): JobRequest {
  const list = Array.isArray(changes)
    ? changes
    : Object.entries(changes).map(([path, value]) => ({ path: path.split('.'), value }));
  return { kind: 'run', scenario, changes: list, ...SMALL, ...definedFields(ensemble) };
}

function nameOf(run: Run): string {
  if (typeof run === 'string') return run;
  if (typeof run?.run === 'string') return run.run;
  throw new TypeError('Expected a run, as aimaq.run or aimaq.open gives it, or its name.');
}

function definedFields(fields: object): Record<string, string | number> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}
