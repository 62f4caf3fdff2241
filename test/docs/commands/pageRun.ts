// Runs the commands of a page one after the other, as a reader would type them.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { type Started, startShell } from '../../cli/aimaq.ts';
import { healthOf } from './healthOf.ts';
import { placeFor } from './places.ts';
import { environmentIn } from './programs.ts';

/** Go on until they are ended. */
const SERVER = /^(\w+=\S+ )?(aimaq (serve|start)|npm start)\b|^\w+=\$\(.*\) aimaq serve/;
const WORKER = /^aimaq worker\b/;

/** What pages say where only the reader can know. */
const REDIS = 'redis://host:6379';
const HERE = 'http://127.0.0.1:8090';

export interface PageRun {
  run(command: string): Promise<void>;
  /** Ends what goes on, which must end well. */
  end(): Promise<void>;
}

/** What several pages show alike is done once in a folder. */
const done = new Map<string, Promise<unknown>>();

export async function startPage(page: string, above: string, redis: string): Promise<PageRun> {
  const folder = await placeFor(page, above);
  const env = environmentIn(folder);
  const workers: Started[] = [];
  const servers: Started[] = [];
  let address = '';

  const start = (command: string): Started => startShell(command, folder, env);

  async function serve(command: string): Promise<void> {
    const server = start(command);
    servers.push(server);
    const said = await server.said(/viewer is at http\S+/);
    address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0].replace('0.0.0.0', '127.0.0.1') ?? '';
    expect(await healthOf(address, folder)).toBe(200);
  }

  return {
    async run(shown) {
      if (!shown.includes(HERE)) await endAll(servers.splice(0));
      const command = shown.replaceAll(REDIS, redis).replaceAll(HERE, address);
      if (SERVER.test(command)) return serve(command);
      if (WORKER.test(command)) {
        workers.push(start(command));
        await workers.at(-1)?.said(/waits at/);
        return;
      }
      const here = `${folder}: ${command}`;
      const shell = ['-euo', 'pipefail', '-c', command];
      const options = { cwd: folder, env, maxBuffer: 2 ** 26 };
      const ended = done.get(here) ?? promisify(execFile)('bash', shell, options);
      done.set(here, ended);
      await ended;
    },
    end: () => endAll([...servers.splice(0), ...workers]),
  };
}

async function endAll(started: readonly Started[]): Promise<void> {
  for (const { child } of started) if (child.pid) process.kill(-child.pid, 'SIGINT');
  for (const { ended } of started) expect([0, 130]).toContain((await ended).code);
}
