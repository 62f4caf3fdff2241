import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { type PlannedRun, planRun } from '../../engine/experiments/plannedRun.ts';
import type { JobRequest } from '../../server/api.ts';
import { type RunningServer, startServer } from '../../server/startServer.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { runScenario } from '../experiments/runScenario.ts';
import { interruption, untilAborted } from '../interruption.ts';
import { share, wholeNumber } from '../options/numbers.ts';
import { readScenario } from '../options/scenario.ts';
import { printRun } from '../print/run/run.ts';
import { buildViewer, viewerFolder } from '../viewer.ts';
import { DEFAULT_PORT, OWN_SCENARIOS } from './serve.ts';

interface StartOptions {
  sample: number;
  members: number;
  threads?: number;
  port?: number;
}

const RUNS = 'runs';

/** What the viewer shows where nothing is chosen. */
const OVERVIEW = { measure: 'employed', region: 'all' } as const;

export function startCommand(): Command {
  return new Command('start')
    .description('run the scenario of Kazakhstan and show it in the browser, until Ctrl-C')
    .option('--sample <share>', 'agents per person; 0.01 if not given', share('--sample'), 0.01)
    .option('--members <count>', 'simulations of each arm', wholeNumber('--members', 1), 16)
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option(
      '--port <number>',
      `port to listen on; ${DEFAULT_PORT}, or another if that is taken`,
      wholeNumber('--port', 0, 65_535),
    )
    .addHelpText('after', '\nExample:\n  $ aimaq start --sample 0.001 --members 4')
    .action(start);
}

async function start({ sample, members, threads, port }: StartOptions): Promise<void> {
  const signal = interruption();
  const planned = planRun(readScenario('kazakhstan', { set: [], sample, members }), RUNS);
  await buildViewer();
  const server = await listen(port);
  const page = `${server.address}/?run=${encodeURIComponent(path.basename(planned.folder))}`;
  process.stderr.write(`The viewer is at ${page} and fills while the run goes on\n`);
  try {
    if (await runScenario(planned, { threads, signal })) {
      await printRun(planned.folder);
      process.stderr.write(`The viewer is at ${page} until Ctrl-C\n`);
      fillPages(server, planned);
      await untilAborted(signal);
    } else {
      process.exitCode = INTERRUPTED;
    }
  } finally {
    await server.close();
  }
}

/**
 * Has the reports made that the pages beside the overview show, the quick ones first. They give way to
 * whatever readers ask for.
 */
function fillPages(server: RunningServer, { study, folder }: PlannedRun): void {
  const [reference, ...others] = study.arms.map(({ id }) => id);
  const run = path.basename(folder);
  const requests: JobRequest[] = [
    { kind: 'backtest', scenario: study.id },
    { kind: 'claims', scenario: study.id, quick: true },
    ...others.map((arm): JobRequest => {
      return { kind: 'attribution', run, arms: [reference, arm], ...OVERVIEW };
    }),
  ];
  for (const request of requests) server.submit({ ...request, background: true });
}

/** On the port that was asked for, or on the usual one, or else on any that is free. */
async function listen(port: number | undefined): Promise<RunningServer> {
  const options = { runsFolder: RUNS, scenariosFolder: OWN_SCENARIOS, viewerFolder };
  if (port !== undefined) return startServer({ ...options, port });
  try {
    return await startServer({ ...options, port: DEFAULT_PORT });
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'bad-option') throw error;
    return startServer({ ...options, port: 0 });
  }
}
