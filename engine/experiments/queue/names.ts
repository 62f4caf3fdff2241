import type { Manifest } from '../../results/manifest/manifest.ts';
import { fingerprint } from '../fingerprint.ts';

/** What a worker is told of a member. The question itself is stored once for all of them. */
export interface MemberJob {
  /** Whose members these are: a question, and the folder they go to. */
  run: string;
  /** Hash of the question. */
  question: string;
  member: number;
  /** Run folder that all machines see, or null where the tables are sent through Redis. */
  folder: string | null;
}

/** Everything of aimaq in a Redis begins with this. */
export const PREFIX = 'aimaq';

/** Seconds after which Redis forgets what nobody came back for. */
export const KEPT = 7 * 24 * 3600;

/** A queue of its own for each version: no worker is given what it would compute otherwise. */
export function queueName(versions: Manifest['versions']): string {
  return `members-${fingerprint(versions).slice(0, 12)}`;
}

export function runName(question: string, folder: string | null): string {
  return fingerprint({ question, folder }).slice(0, 16);
}

/** The same member is never in the queue twice. */
export function jobId(run: string, member: number): string {
  return `${run}-${member}`;
}

/** The member of a job of this run, or null for a job of another one. */
export function memberOfJob(run: string, id: string): number | null {
  return id.startsWith(`${run}-`) ? Number(id.slice(run.length + 1)) : null;
}

export const questionKey = (question: string) => `${PREFIX}:question:${question}`;
export const resultsKey = (run: string) => `${PREFIX}:results:${run}`;
export const withdrawnKey = (run: string) => `${PREFIX}:withdrawn:${run}`;
export const WORKERS_KEY = `${PREFIX}:workers`;
