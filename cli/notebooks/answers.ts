import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { planRun } from '../../engine/experiments/plannedRun.ts';
import { backtestOf } from '../../reports/backtest/backtestOf.ts';
import { DEFAULT_MEMBERS } from '../../reports/backtest/observed.ts';
import { planBacktest } from '../../reports/backtest/plannedBacktest.ts';
import { claimsOf } from '../../reports/claims/claimsOf.ts';
import { planTest, QUICK_DEFAULTS } from '../../reports/claims/plannedTest.ts';
import type { ReportOptions } from '../../reports/storing/reportOptions.ts';
import type { PlannedExperiment } from '../../reports/storing/storedReport.ts';
import { sizeOverrides } from '../../scenarios/document/overrides.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { ApiError, Job, JobRequest, NotebookRequest } from '../../server/api.ts';
import { buildServer } from '../../server/buildServer.ts';
import { notebookFolder, SHIPPED_NOTEBOOKS } from '../../server/notebooks/notebookFolder.ts';
import { scenarioShelf } from '../../server/scenarios/scenarioShelf.ts';
import { shelfOfFolder } from '../../server/shelves/shelf.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { runScenario } from '../experiments/runScenario.ts';
import { readScenario, type ScenarioOptions } from '../options/scenario.ts';

export interface AnswerOptions {
  /** Folder of runs and reports. */
  runs: string;
  threads?: number;
  quiet?: boolean;
  signal: AbortSignal;
}

export interface Answers {
  ask(request: NotebookRequest): Promise<unknown>;
  /** Names of the runs and reports that were asked for. */
  used: Set<string>;
  close(): Promise<void>;
}

/**
 * Answers what cells ask on the command line: stored things as the server does, jobs by doing them,
 * one at a time, so that people are told of each.
 */
export async function openAnswers(options: AnswerOptions): Promise<Answers> {
  const server = await buildServer(
    {
      shelf: shelfOfFolder(options.runs),
      // Names mean here what they mean to `aimaq run`: folders of the current one too.
      scenarios: scenarioShelf('.'),
      notebooks: notebookFolder(SHIPPED_NOTEBOOKS),
      runners: {},
      queue: null,
    },
    { viewerFolder: undefined, host: '127.0.0.1' },
  );
  const reports = new Map<string, unknown>();
  const used = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();

  async function stored({ method, path: parts, query = {} }: NotebookRequest): Promise<unknown> {
    if (parts[0] === 'reports' && reports.has(parts[1])) return reports.get(parts[1]);
    const url = `/api/${parts.map(encodeURIComponent).join('/')}`;
    const response = await server.inject({
      method,
      url,
      query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, `${value}`])),
    });
    if (response.statusCode < 400) return response.json();
    throw new Error(response.json<ApiError>().message);
  }

  async function done(request: JobRequest): Promise<Job> {
    const made = await makeJob(request, options);
    used.add(made.run ?? made.report?.name ?? '');
    if (made.report !== undefined) reports.set(made.report.name, made.report.content);
    const { title, run } = made;
    return { ...FINISHED, kind: request.kind, title, run, report: made.report?.name } as Job;
  }

  return {
    used,
    close: () => server.close(),
    ask(request) {
      const [kind, ...rest] = request.path;
      if (kind !== 'jobs') return stored(request);
      if (request.method !== 'POST' || rest.length > 0) {
        return Promise.reject(new Error('A job is done when it is asked for.'));
      }
      const job = before.then(() => done(request.body as JobRequest));
      before = job.catch(() => {});
      return job;
    },
  };
}

const FINISHED = {
  job: 'done',
  state: 'done',
  queuedBehind: 0,
  membersDone: 0,
  members: 0,
  yearsDone: 0,
  years: 0,
  secondsLeft: null,
} as const;

interface Made {
  title: string;
  run?: string;
  report?: { name: string; content: unknown };
}

async function makeJob(request: JobRequest, options: AnswerOptions): Promise<Made> {
  if (request.kind === 'run') {
    const { scenario: name, changes = [], ...size } = request;
    const scenario = loadScenario(name, { changes: [...changes, ...sizeOverrides(size)] });
    const planned = planRun(scenario, options.runs);
    if (!(await runScenario(planned, options))) throw stopped();
    return { title: scenario.title, run: path.basename(planned.folder) };
  }
  if (request.kind === 'claims') {
    const scenario = readScenario(request.scenario, {
      set: [],
      ...(request.quick ? QUICK_DEFAULTS : {}),
    });
    const planned = planTest(scenario, { quick: request.quick, runsFolder: options.runs });
    return report(planned, options, (told) => claimsOf(planned, told));
  }
  if (request.kind === 'backtest') {
    const asked: ScenarioOptions = { set: [], members: DEFAULT_MEMBERS };
    const planned = planBacktest(readScenario(request.scenario, asked), {
      runsFolder: options.runs,
    });
    return report(planned, options, (told) => backtestOf(planned, told));
  }
  throw new InputError('unknown-name', `Notebooks ask for no job "${request.kind}".`);
}

async function report<Report>(
  planned: PlannedExperiment,
  { signal: _, ...options }: AnswerOptions,
  make: (told: ReportOptions) => Promise<Report | null>,
): Promise<Made> {
  const content = await reportUnderProgress(planned, options, make);
  if (content === null) throw stopped();
  const name = path.basename(planned.folder);
  return { title: planned.scenario.title, report: { name, content: plain(content) } };
}

/** As the server would send it. */
function plain(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content));
}

function stopped(): Error {
  return new Error('It was stopped.');
}
