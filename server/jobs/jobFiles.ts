import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aside } from '../../engine/results/folder/layout.ts';
import { makeFolder } from '../../engine/results/folder/writing/makeFolder.ts';
import { settleSync } from '../../engine/results/folder/writing/settle.ts';
import type { JobRequest, JobState } from '../api.ts';
import type { LaneName } from './size.ts';

/** What is kept of a job while no server runs. */
export interface JobRecord {
  job: string;
  /** Jobs are numbered in the order in which they were asked for. */
  order: number;
  /** Who asked for it. */
  client: string;
  request: JobRequest;
  state: JobState;
  lane: LaneName;
  title: string;
  run?: string;
  report?: string;
  members: number;
  years: number;
  message?: string;
}

/** A file a job, in a folder that is no run folder. */
export interface JobFiles {
  /** In the order in which they were asked for; what cannot be read is left out. */
  read(): JobRecord[];
  /** Null where there is none, or none that can be read. */
  find(job: string): JobRecord | null;
  /** Whole or not at all. */
  write(record: JobRecord): void;
  remove(job: string): void;
}

const ENDING = '.json';

export function jobFiles(folder: string): JobFiles {
  const fileOf = (job: string) => path.join(folder, `${job}${ENDING}`);
  return {
    read() {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .flatMap((name) => readRecord(path.join(folder, name)) ?? [])
        .sort((a, b) => a.order - b.order);
    },
    // A name that leads elsewhere is none.
    find: (job) => (path.basename(job) === job ? readRecord(fileOf(job)) : null),
    write(record) {
      makeFolder(folder);
      const file = fileOf(record.job);
      const unfinished = aside(file);
      writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`);
      settleSync(unfinished, file);
    },
    remove: (job) => rmSync(fileOf(job), { force: true }),
  };
}

function readRecord(file: string): JobRecord | null {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as JobRecord;
    const isRecord = record.job === path.basename(file, ENDING) && Number.isInteger(record.order);
    return isRecord && typeof record.request?.kind === 'string' ? record : null;
  } catch {
    return null;
  }
}
