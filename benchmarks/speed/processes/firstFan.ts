// Measures how long a viewer waits for the first fan chart of a changed parameter.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runManifest } from '../../../engine/experiments/runManifest.ts';
import { openThreads, type Threads } from '../../../engine/experiments/simulations.ts';
import { runIntoFolder } from '../../../engine/experiments/storedRun.ts';
import { currentVersions } from '../../../engine/results/manifest/versions.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import type { SummaryRow } from '../../../server/api.ts';
import { startServer } from '../../../server/startServer.ts';
import { answerJob } from './answer.ts';
import { startWatch, type Taken } from './stopwatch.ts';

export interface FirstFanJob {
  scenario: string;
  /** Changes of the scenario, one a repetition: no two questions are the same. */
  changes: string[];
  /** Beside the change: sample, members and whatever else makes the interactive run small. */
  set: string[];
}

export interface FirstFanMeasured {
  /** Of the unchanged scenario, on threads that have simulated nothing yet. */
  cold: FirstFanWait;
  /** By change, on the same threads. */
  waits: FirstFanWait[];
  arms: number;
  members: number;
  years: number;
  sample: number;
}

export interface FirstFanWait {
  whole: Taken;
  /** Seconds from the change until the first member is stored, and until the last. */
  firstMember: number;
  lastMember: number;
  /** Seconds that the server then takes to answer with quantiles of all arms. */
  answer: number;
}

/** Where runs go, who answers for them, and the threads that simulate. */
interface Place {
  runs: string;
  address: string;
  pool: Threads;
}

answerJob(measureFirstFan);

async function measureFirstFan(job: FirstFanJob): Promise<FirstFanMeasured> {
  const runs = await mkdtemp(path.join(tmpdir(), 'aimaq-bench-'));
  const server = await startServer({ runsFolder: runs });
  const place: Place = { runs, address: server.address, pool: openThreads() };
  try {
    const cold = await waitForFan(job, [], place);
    const waits: FirstFanWait[] = [];
    for (const change of job.changes) waits.push(await waitForFan(job, [change], place));
    const { arms, members, question } = loadScenario(job.scenario, { set: job.set });
    const { months, sample } = question;
    return { cold, waits, arms: arms.length, members, years: months / 12, sample };
  } finally {
    await place.pool.destroy();
    await server.close();
    await rm(runs, { recursive: true, force: true });
  }
}

/** From the changed scenario to the quantiles of all arms in the viewer's hands. */
async function waitForFan(
  { scenario: name, set }: FirstFanJob,
  changes: readonly string[],
  { runs, address, pool }: Place,
): Promise<FirstFanWait> {
  const waited = startWatch();
  const scenario = loadScenario(name, { set: [...set, ...changes] });
  const manifest = runManifest(scenario, currentVersions());
  const run = manifest.hashes.question.slice(0, 8);
  let firstMember = Number.NaN;
  await runIntoFolder(scenario, path.join(runs, run), manifest, {
    pool,
    onMember: () => {
      if (Number.isNaN(firstMember)) firstMember = waited().seconds;
    },
  });
  const lastMember = waited().seconds;
  const answer = await fetch(`${address}/api/runs/${run}/summary?indicator=unemployment_rate`);
  const rows = (await answer.json()) as SummaryRow[];
  const whole = waited();
  const arms = new Set(rows.filter(({ p10 }) => p10 !== null).map(({ arm }) => arm));
  if (arms.size !== scenario.arms.length) throw new Error('the fan does not show every arm');
  return { whole, firstMember, lastMember, answer: whole.seconds - lastMember };
}
