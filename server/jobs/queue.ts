import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import type { Study } from '../../engine/experiments/study.ts';
import type { Job, JobRequest, RunRequest } from '../api.ts';
import { type Entry, entryOf, isUnfinished, presentJob } from './entry.ts';
import { type JobRecord, jobFiles } from './jobFiles.ts';
import { inTurns } from './order.ts';
import { jobName, type PlannedJob, planJob, type Runners } from './runners.ts';
import { laneOf, threadsFor } from './size.ts';
import { openWorkshop } from './workshop.ts';

/** Jobs that wait, run and have ended; the same job is never there twice. */
export interface JobQueue {
  /**
   * Takes a job up, or gives the one that is there already. Errors: InputError for a request that
   * cannot be answered, `too-large`, `too-many-jobs`.
   */
  submit(request: JobRequest, client: string): Job;
  /** The newest first. */
  list(): Job[];
  /** Errors: `job-missing`. */
  find(job: string): Job;
  /** Stops a job; one that has ended stays as it is. Errors: `job-missing`. */
  cancel(job: string): Job;
  /** Calls back whenever there is something new, until the function that it returns is called. */
  watch(job: string, listener: (job: Job) => void): () => void;
  /** What a run of a job was asked, also after a restart. */
  questionOf(run: string): RunRequest | null;
  /** Somebody is about to ask something of this scenario. */
  warmUp(scenario: () => Study): void;
  /** Stops all work; what is not finished is taken up again by the next queue on this folder. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Where the queue is kept. */
  folder: string;
  runners: Runners;
  /** Unfinished jobs, of one client and in all, and ended ones that are kept in memory. */
  most?: { ofClient: number; inAll: number; ended: number };
  /** Takes failures that are nobody's fault but ours. */
  log(error: unknown): void;
}

const MOST = { ofClient: 10, inAll: 100, ended: 500 };

export function openQueue({ folder, runners, most = MOST, log }: QueueOptions): JobQueue {
  const files = jobFiles(folder);
  const entries = new Map(files.read().map((record) => [record.job, entryOf(record)]));
  let order = Math.max(0, ...[...entries.values()].map(({ record }) => record.order));
  const workshop = openWorkshop({
    plan: (request) => planJob(runners, request),
    keep,
    waiting,
    log,
    home: path.dirname(path.resolve(folder)),
  });
  for (const entry of entries.values()) {
    if (entry.record.state === 'running') entry.record.state = 'queued';
  }
  forgetOld();
  // Not at once: the server may fail to listen yet.
  setImmediate(workshop.start);

  function keep(entry: Entry): void {
    files.write(entry.record);
    entry.watchers.tellNow();
    // Others may have moved up.
    for (const other of waiting(entry.record.lane)) other.watchers.tellSoon();
  }

  function waiting(lane: JobRecord['lane']): Entry[] {
    const unfinished = [...entries.values()]
      .filter(isUnfinished)
      .map(({ record }) => record)
      .filter((record) => record.lane === lane);
    return inTurns(unfinished).map(({ job }) => found(job));
  }

  function present(entry: Entry): Job {
    return presentJob(entry, Math.max(0, waiting(entry.record.lane).indexOf(entry)));
  }

  function known(job: string): Entry | undefined {
    const entry = entries.get(job);
    if (entry !== undefined) return entry;
    const record = files.find(job);
    return record === null ? undefined : entryOf(record);
  }

  function found(job: string): Entry {
    const entry = known(job);
    if (entry === undefined) throw new InputError('job-missing', `There is no job "${job}" here.`);
    return entry;
  }

  function refuseTooMany(client: string): void {
    const unfinished = [...entries.values()].filter(isUnfinished);
    const own = unfinished.filter(({ record }) => record.client === client);
    if (own.length < most.ofClient && unfinished.length < most.inAll) return;
    const whose = own.length < most.ofClient ? 'in all' : 'of yours';
    const count = own.length < most.ofClient ? most.inAll : most.ofClient;
    const sentence = `There are ${count} jobs ${whose} that have not ended: wait for one, or cancel one.`;
    throw new InputError('too-many-jobs', sentence);
  }

  /** Jobs that made a run are found again in their files, which say what the run was asked. */
  function forgetOld(): void {
    const ended = [...entries.values()].filter((entry) => !isUnfinished(entry));
    for (const { record } of ended.slice(0, Math.max(0, ended.length - most.ended))) {
      entries.delete(record.job);
      if (!(record.run && record.state === 'done')) files.remove(record.job);
    }
  }

  function takeUp(planned: PlannedJob, request: JobRequest, client: string): Entry {
    const { run, report, title, size } = planned;
    // Copied: a title is a piece of the scenario's text, all of which it would keep in memory.
    const record = structuredClone<JobRecord>({
      job: jobName(request.kind, planned),
      order: ++order,
      ...{ client, request, title },
      state: planned.isAnswered ? 'done' : 'queued',
      lane: request.background ? 'long' : laneOf(size),
      members: size.members,
      years: (size.members * size.arms * size.months) / 12,
      ...(run === undefined ? {} : { run }),
      ...(report === undefined ? {} : { report }),
    });
    const entry = { ...entryOf(record), ...watchersOf(entries.get(record.job)) };
    // Last in the map again: entries are in the order in which they were asked for.
    entries.delete(record.job);
    entries.set(record.job, entry);
    keep(entry);
    return entry;
  }

  return {
    submit(request, client) {
      const planned = planJob(runners, request);
      const asked = known(jobName(request.kind, planned));
      if (asked !== undefined && isUnfinished(asked)) {
        if (!request.background) hurry(asked, laneOf(planned.size));
        return present(asked);
      }
      if (asked?.record.state === 'done' && planned.isAnswered) return present(asked);
      if (!planned.isAnswered) {
        threadsFor(planned.size);
        refuseTooMany(client);
      }
      const entry = takeUp(planned, request, client);
      forgetOld();
      workshop.start();
      return present(entry);
    },
    list: () => [...entries.values()].reverse().map(present),
    find: (job) => present(found(job)),
    cancel(job) {
      const entry = found(job);
      if (isUnfinished(entry)) {
        entry.record.state = 'cancelled';
        keep(entry);
        entry.controller?.abort();
        workshop.start();
      }
      return present(entry);
    },
    watch(job, listener) {
      const entry = found(job);
      return entry.watchers.add(() => listener(present(entry)));
    },
    questionOf(run) {
      const asked = known(jobName('run', { name: run }))?.record.request;
      return asked?.kind === 'run' ? asked : null;
    },
    warmUp: workshop.warmUp,
    close: workshop.close,
  };

  /** Somebody waits for it now. */
  function hurry(entry: Entry, lane: JobRecord['lane']): void {
    const { record } = entry;
    if (!record.request.background) return;
    const { background: _, ...request } = record.request;
    record.request = request;
    if (record.state === 'queued') record.lane = lane;
    keep(entry);
    workshop.start();
  }
}

function watchersOf(before: Entry | undefined): Partial<Entry> {
  return before === undefined ? {} : { watchers: before.watchers };
}
