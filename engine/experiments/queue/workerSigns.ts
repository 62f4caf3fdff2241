import type { Redis } from 'ioredis';
import type { Manifest } from '../../results/manifest/manifest.ts';
import { WORKERS_KEY } from './names.ts';

/** What a worker says of itself while it lives. */
export interface WorkerSign {
  id: string;
  host: string;
  threads: number;
  version: string;
}

/** Seconds between two signs of life, and after which a silent worker is no longer counted. */
export const SIGN_EVERY = 3;
const SILENT_AFTER = 4 * SIGN_EVERY;

export function versionText({ aimaq, duckdb }: Manifest['versions']): string {
  return `aimaq ${aimaq} with DuckDB ${duckdb}`;
}

/** By the clock of the Redis server: those of the machines may differ. */
export async function giveSign(client: Redis, sign: WorkerSign): Promise<void> {
  await client.zadd(WORKERS_KEY, await now(client), JSON.stringify(sign));
}

export async function takeSignBack(client: Redis, sign: WorkerSign): Promise<void> {
  await client.zrem(WORKERS_KEY, JSON.stringify(sign));
}

export async function livingWorkers(client: Redis): Promise<WorkerSign[]> {
  const silent = (await now(client)) - SILENT_AFTER;
  await client.zremrangebyscore(WORKERS_KEY, '-inf', silent);
  const signs = await client.zrange(WORKERS_KEY, '0', '-1');
  return signs.map((sign) => JSON.parse(sign) as WorkerSign);
}

async function now(client: Redis): Promise<number> {
  const [seconds] = await client.time();
  return Number(seconds);
}
