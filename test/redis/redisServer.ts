// A Redis of a test's own, on loopback, with a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { redisProgram } from './redisProgram.ts';

export interface RedisServer {
  url: string;
  /** Kills it as a loss of power would, and starts it again on what it had written. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const REDIS_PASSWORD = 'a-secret-of-the-test';

export async function startRedis(): Promise<RedisServer> {
  const program = redisProgram();
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-redis-'));
  const port = await freePort();
  const url = `redis://:${REDIS_PASSWORD}@127.0.0.1:${port}`;
  const args = [
    ...['--bind', '127.0.0.1', '--port', String(port), '--requirepass', REDIS_PASSWORD],
    ...['--dir', folder, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
  ];
  let child: ChildProcess;
  const start = async () => {
    child = spawn(program.file, args, { env: { ...process.env, ...program.env }, stdio: 'ignore' });
    const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    client.on('error', () => {});
    await client.ping();
    client.disconnect();
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  };
  await start();
  return {
    url,
    kill,
    async restart() {
      await kill();
      await start();
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
