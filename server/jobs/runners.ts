import { InputError } from '../../engine/errors.ts';
import type { Threads } from '../../engine/experiments/simulations.ts';
import type { JobKind, JobRequest } from '../api.ts';
import type { JobSize } from './size.ts';

/** What a job runs with, and whom it tells how far it is. */
export interface JobContext {
  /** Threads to simulate on; they are left open. */
  pool: Threads;
  /** Stops the job: what is done is kept. */
  signal: AbortSignal;
  /** Called once, with the members or tasks that are still to be simulated and the years they take. */
  onStart(tasks: number, years: number): void;
  onYear(): void;
  /** A member or task is done. */
  onMember(): void;
}

/** A request that was found good, and all that is known of it before it begins. */
export interface PlannedJob {
  /** Of its answer, by content: the same question has the same name. */
  name: string;
  title: string;
  /** Names of the run or the report that the answer will be. */
  run?: string;
  report?: string;
  size: JobSize;
  /** Whether the answer is there already. */
  isAnswered: boolean;
  /** Makes what is missing of the answer. Resolves to false when the signal stopped it early. */
  work(context: JobContext): Promise<boolean>;
}

/** Errors: InputError for a request that cannot be answered. */
export type JobRunner<Request> = (request: Request) => PlannedJob;

type RequestOf<Kind extends JobKind> = Extract<JobRequest, { kind: Kind }>;

export type Runners = { [Kind in JobKind]?: JobRunner<RequestOf<Kind>> };

/** Errors: `unknown-name` for a kind that there is none of here, and those of its runner. */
export function planJob(runners: Runners, request: JobRequest): PlannedJob {
  const runner = runners[request.kind] as JobRunner<JobRequest> | undefined;
  if (runner !== undefined) return runner(request);
  const kinds = Object.keys(runners).join(', ');
  const sentence = `There are no jobs of the kind "${request.kind}" here; known are ${kinds}.`;
  throw new InputError('unknown-name', sentence);
}

/** By its content, as its answer: the same question is one job. */
export function jobName(kind: JobKind, { name }: Pick<PlannedJob, 'name'>): string {
  return `${kind}-${name}`;
}
