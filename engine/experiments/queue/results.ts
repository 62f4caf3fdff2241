import type { Redis } from 'ioredis';
import { type MemberFiles, TABLES } from '../../results/folder/members.ts';
import type { Outcome } from '../outcome.ts';
import { KEPT, resultsKey } from './names.ts';

/** Why a member has no results. */
export type Failure = Exclude<Outcome, { results: unknown }>;

/** What a worker left in Redis for the one who asked. */
export type Delivery = { files: MemberFiles } | { failure: Failure };

const FAILURE = 'failure';
const FIELDS = [...TABLES, FAILURE];

export async function putFiles(
  client: Redis,
  run: string,
  member: number,
  files: MemberFiles,
): Promise<void> {
  const fields = TABLES.map((table) => [field(member, table), Buffer.from(files[table])] as const);
  await put(client, run, new Map(fields));
}

export async function putFailure(
  client: Redis,
  run: string,
  member: number,
  failure: Failure,
): Promise<void> {
  await put(client, run, new Map([[field(member, FAILURE), JSON.stringify(failure)]]));
}

/** What there is of a member; null where there is nothing. */
export async function readDelivery(
  client: Redis,
  run: string,
  member: number,
): Promise<Delivery | null> {
  const found = await client.hmgetBuffer(
    resultsKey(run),
    ...FIELDS.map((name) => field(member, name)),
  );
  const failure = found.at(-1);
  if (failure) return { failure: JSON.parse(failure.toString()) as Failure };
  const files: Partial<MemberFiles> = {};
  for (const [at, table] of TABLES.entries()) {
    const file = found[at];
    if (!file) return null;
    files[table] = file;
  }
  return { files: files as MemberFiles };
}

/** Members of which there is anything. */
export async function deliveredMembers(client: Redis, run: string): Promise<number[]> {
  const fields = await client.hkeys(resultsKey(run));
  return [...new Set(fields.map((name) => Number.parseInt(name, 10)))];
}

/** Forgets what went wrong before somebody asked anew: it may be mended since. */
export async function dropFailures(client: Redis, run: string): Promise<void> {
  const fields = await client.hkeys(resultsKey(run));
  const failures = fields.filter((name) => name.endsWith(`/${FAILURE}`));
  if (failures.length > 0) await client.hdel(resultsKey(run), ...failures);
}

export async function dropDelivery(client: Redis, run: string, member: number): Promise<void> {
  await client.hdel(resultsKey(run), ...FIELDS.map((name) => field(member, name)));
}

async function put(
  client: Redis,
  run: string,
  fields: Map<string, string | Buffer>,
): Promise<void> {
  const key = resultsKey(run);
  const answers = await client.multi().hset(key, fields).expire(key, KEPT).exec();
  for (const [error] of answers ?? []) if (error) throw error;
}

function field(member: number, name: string): string {
  return `${member}/${name}`;
}
