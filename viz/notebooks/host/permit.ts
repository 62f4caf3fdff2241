import type { NotebookRequest } from '../../../server/api.ts';

/** Simulated persons that a notebook may ask for in one job, as shares of a population. */
const MOST_SAMPLE_MEMBERS = 0.5;
const MOST_MEMBERS = 200;

/** Jobs of one opening of a notebook: in all, and not done at once. */
const MOST_JOBS = 200;
const MOST_AT_ONCE = 6;

const RUN_TABLES = ['summary', 'differences', 'comparison', 'flows', 'clusters', 'convergence'];

/** Keeps count of what a notebook has asked for since it was opened. */
export interface Allowance {
  /** Names of the jobs that it started, and whether they go on. */
  jobs: Map<string, boolean>;
}

/**
 * The request as it may be passed on to the server; cells are programs by anybody, so what is not
 * listed here is refused. Errors: a sentence for the reader of the notebook.
 */
export function permit(request: NotebookRequest, { jobs }: Allowance): NotebookRequest {
  const { method, path, query, body } = request;
  const [topic, name, table] = path;
  if (path.some((part) => typeof part !== 'string' || /^\.{0,2}$/.test(part))) throw refused();
  if (topic === 'jobs' && name === undefined && method === 'POST') {
    return { method, path, body: permittedJob(body, jobs) };
  }
  if (topic === 'jobs' && path.length === 2 && method !== 'POST' && jobs.has(name)) {
    return { method, path };
  }
  const isStored =
    method === 'GET' &&
    (path.length <= 2
      ? ['scenarios', 'runs', 'reports'].includes(topic)
      : path.length === 3 && topic === 'runs' && RUN_TABLES.includes(table));
  if (!isStored) throw refused();
  return { method, path, query: query ?? {} };
}

function permittedJob(body: unknown, jobs: Allowance['jobs']): unknown {
  const job = (body ?? {}) as Record<string, unknown>;
  if (!['run', 'claims', 'backtest'].includes(job.kind as string)) throw refused();
  const going = [...jobs.values()].filter(Boolean).length;
  if (jobs.size >= MOST_JOBS) {
    throw new Error(`A notebook may start ${MOST_JOBS} jobs; open it again to go on.`);
  }
  if (going >= MOST_AT_ONCE) {
    throw new Error(`A notebook may have ${MOST_AT_ONCE} jobs going on at once.`);
  }
  if (job.kind !== 'run') return job;
  const { sample, members } = job;
  const size = Number(sample) * Number(members);
  if (!(size <= MOST_SAMPLE_MEMBERS && Number(members) <= MOST_MEMBERS)) {
    throw new Error(
      `A notebook may ask for at most ${MOST_MEMBERS} members, and for sample × members of at most ${MOST_SAMPLE_MEMBERS}; found ${sample} × ${members}. Larger runs: aimaq run.`,
    );
  }
  return job;
}

function refused(): Error {
  return new Error(
    'Cells may ask for scenarios, runs and reports, and start runs; this is neither.',
  );
}
