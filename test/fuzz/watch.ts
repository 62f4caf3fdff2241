import { fork } from 'node:child_process';
import path from 'node:path';
import { makeSpecialFiles } from './inputs/specialFiles.ts';
import type { Report } from './process.ts';
import { TARGETS } from './targets/targets.ts';

/** Seconds without an answer after which a process is ended; it may take longer to start. */
const MOST_SILENCE = 6;
const MOST_START = 60;
const MOST_MEGABYTES = 2048;

export type Ending =
  | Exclude<Report, { kind: 'begun' }>
  | { kind: 'broken'; fault: string; input: unknown };

/**
 * Fuzzes one target in a process that may read everything, write only in `folder`, start no other
 * process and listen nowhere.
 */
export async function fuzzTarget(
  name: string,
  folder: string,
  inputs: number,
  seed: number,
): Promise<Ending> {
  makeSpecialFiles(folder);
  await TARGETS[name].prepare?.(folder);
  const child = fork(
    path.join(import.meta.dirname, 'process.ts'),
    [name, folder, String(inputs), String(seed)],
    {
      execArgv: [
        ...['--permission', '--allow-fs-read=*', `--allow-fs-write=${folder}`, '--allow-addons'],
        ...[`--max-old-space-size=${MOST_MEGABYTES}`, '--disable-warning=SecurityWarning'],
      ],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  return new Promise((resolve) => {
    let last: unknown;
    let left = MOST_START;
    // Counted second by second: a machine that slept for an hour was silent for one.
    const clock = setInterval(() => {
      if (--left > 0) return;
      child.kill('SIGKILL');
      end({ kind: 'broken', fault: 'no answer for seconds', input: last });
    }, 1000);
    const end = (ending: Ending) => {
      clearInterval(clock);
      resolve(ending);
    };
    child.on('message', (report: Report) => {
      left = MOST_SILENCE;
      if (report.kind === 'begun') last = report.input;
      else end(report);
    });
    // What was sent before the end arrives before this.
    child.on('close', (code, signal) => {
      end({ kind: 'broken', fault: `the process ended with ${code ?? signal}`, input: last });
    });
  });
}
