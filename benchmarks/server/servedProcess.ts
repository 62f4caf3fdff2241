import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, RunRequest } from '../../server/api.ts';
import type { ServeQuestion, ServerMemory } from './processes/serve.ts';

/** A server to be measured, with a folder of runs of its own. */
export interface ServedProcess {
  address: string;
  ask<Answer>(place: string): Promise<Answer>;
  run(request: Omit<RunRequest, 'kind' | 'scenario'> & { background?: boolean }): Promise<Job>;
  cancel(job: string): Promise<void>;
  memory(): Promise<ServerMemory>;
  close(): Promise<void>;
}

const SCENARIO = 'kazakhstan';

export async function serveInOwnProcess(signal: AbortSignal): Promise<ServedProcess> {
  const runs = await mkdtemp(path.join(tmpdir(), 'aimaq-bench-'));
  const file = fileURLToPath(new URL('./processes/serve.ts', import.meta.url));
  const child = fork(file, [runs], {
    signal,
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { address } = await said<{ address: string }>(child);
  const send = async (place: string, init: RequestInit = {}) => {
    const headers = { origin: address, 'content-type': 'application/json' };
    const response = await fetch(`${address}/api/${place}`, { ...init, headers, signal });
    if (response.ok) return response.json();
    throw new Error(`the server answered ${place} with ${response.status}`);
  };
  const tell = (question: ServeQuestion) => child.send(question);
  return {
    address,
    ask: (place) => send(place),
    run: (request) => {
      const body = JSON.stringify({ kind: 'run', scenario: SCENARIO, ...request });
      return send('jobs', { method: 'POST', body });
    },
    cancel: (job) => send(`jobs/${job}`, { method: 'DELETE', body: '{}' }),
    memory() {
      const answer = said<ServerMemory>(child);
      tell('memory');
      return answer;
    },
    async close() {
      const closed = once(child, 'close');
      if (child.connected) tell('close');
      await closed;
      await rm(runs, { recursive: true, force: true });
    },
  };
}

async function said<Answer>(child: ChildProcess): Promise<Answer> {
  // Takes back the listeners that heard nothing.
  const heard = new AbortController();
  const { signal } = heard;
  try {
    const [answer] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'close', { signal }).then(() => {
        throw new Error('the server that is measured has ended');
      }),
    ]);
    return answer;
  } finally {
    heard.abort();
  }
}
