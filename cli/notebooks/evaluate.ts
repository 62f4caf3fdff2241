import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NotebookRequest } from '../../server/api.ts';
import { viewerFolder } from '../viewer.ts';
import type { Evaluated, FromProcess, ToProcess } from './evaluation/messages.ts';

export interface EvaluationOptions {
  /** Says what is wrong with the cells, and runs none. */
  checkOnly?: boolean;
  /** Ends it early; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Milliseconds that a cell may compute without a pause. */
const PATIENCE = 60_000;

/**
 * Runs the cells of a notebook in a process of their own, which may read the program's files, and
 * nothing else: no writing, no other programs, and from Node 25 on no network.
 */
export async function evaluateNotebook(
  text: string,
  ask: (request: NotebookRequest) => Promise<unknown>,
  { checkOnly = false, signal }: EvaluationOptions = {},
): Promise<Evaluated> {
  const frame = readFileSync(path.join(viewerFolder, 'notebook-frame.html'), 'utf8');
  const child = startProcess();
  let under = 0;
  const clock = watch(child);
  try {
    return await new Promise<Evaluated>((resolve, reject) => {
      const send = (message: ToProcess) => child.connected && child.send(message);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      child.on('error', reject);
      child.on('exit', () => reject(new Error(clock.reason ?? 'The cells ended their process.')));
      child.on('message', (message: FromProcess) => {
        clock.rest();
        if (message.type === 'ended') return resolve(message.evaluated);
        const { ask: number, request } = message;
        under++;
        ask(request)
          .then(
            (answer) => send({ type: 'answer', ask: number, answer }),
            (error: Error) => send({ type: 'refusal', ask: number, message: error.message }),
          )
          .finally(() => {
            under--;
            if (under === 0) clock.run();
          });
      });
      send({ type: 'start', text, frame, checkOnly });
      clock.run();
    });
  } finally {
    clock.rest();
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
  }
}

function startProcess(): ChildProcess {
  const root = path.join(import.meta.dirname, '..', '..');
  const packages = path.join(createRequire(import.meta.url).resolve('jsdom'), '..', '..', '..');
  return fork(path.join(import.meta.dirname, 'evaluation', 'process.ts'), {
    execArgv: [
      '--permission',
      `--allow-fs-read=${path.resolve(root)}`,
      `--allow-fs-read=${path.resolve(packages)}`,
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Ends a process whose cells compute for ever; it rests while they wait for answers. */
function watch(child: ChildProcess) {
  let timer: NodeJS.Timeout | undefined;
  const clock = {
    reason: null as string | null,
    rest: () => clearTimeout(timer),
    run() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        clock.reason = `The cells did not come to an end within ${PATIENCE / 1000} s.`;
        child.kill('SIGKILL');
      }, PATIENCE);
    },
  };
  return clock;
}
