import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { MemberTable } from '../tables/tables.ts';

/** Where things stand in a run folder. */
export const MANIFEST = 'manifest.json';
export const MEMBERS = 'members';

/** Tables over all members, in the order they are written: the last one completes the run. */
export const RUN_TABLES = [
  'flows',
  'remote_pay',
  'clusters',
  'cluster_jobs',
  'summary',
  'differences',
] as const;
export type RunTable = (typeof RUN_TABLES)[number];

/** Ends the names of what is being written; such a thing is not there yet. */
const ASIDE = '.tmp';

const memberName = /^\d{4,}$/;

export function memberFolder(folder: string, member: number): string {
  return path.join(folder, MEMBERS, String(member).padStart(4, '0'));
}

/**
 * A new name beside `target` to write to, which nobody else uses: processes on other machines and in
 * containers may have the same number as this one.
 */
export function aside(target: string): string {
  return `${target}.${randomBytes(6).toString('hex')}${ASIDE}`;
}

export function isAside(name: string): boolean {
  return name.endsWith(ASIDE);
}

export function runTable(folder: string, table: RunTable): string {
  return path.join(folder, `${table}.parquet`);
}

/** Numbers of the members whose tables are stored, smallest first. */
export function storedMembers(folder: string): number[] {
  const members = path.join(folder, MEMBERS);
  if (!existsSync(members)) return [];
  return readdirSync(members)
    .filter((name) => memberName.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

export function isStored(folder: string, member: number): boolean {
  return existsSync(memberFolder(folder, member));
}

/** One table of every stored member, in the order of the members. */
export function memberFiles(folder: string, table: MemberTable): string[] {
  return storedMembers(folder).map((member) =>
    path.join(memberFolder(folder, member), `${table}.parquet`),
  );
}

export function isComplete(folder: string): boolean {
  return existsSync(runTable(folder, 'summary')) && existsSync(runTable(folder, 'differences'));
}
