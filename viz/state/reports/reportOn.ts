import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Job } from '../../../server/api.ts';
import { cancelJob, followJob, startJob } from '../../api/jobs.ts';
import { askAnswer, type ReportRequest } from '../../api/reports.ts';
import { type Failure, failureOf, follow, type Resource } from '../loading.ts';

/** What stands between the reader and a report, if anything. */
export type ReportState =
  | { status: 'asking' }
  | { status: 'ready' }
  /** Nobody has made it; `stopped` where somebody began. */
  | { status: 'none'; stopped: boolean }
  | { status: 'working'; job: Job }
  | { status: 'failed'; failure: Failure };

export interface ReportOn<Report> {
  report: ReadonlySignal<Report | undefined>;
  state: ReadonlySignal<ReportState>;
  /** Has the report made. */
  start(): void;
  /** Stops what `start` began; what is done is kept. */
  stop(): void;
}

/** Milliseconds after which the server is asked again whether somebody has begun. */
const WAIT = 8000;

/**
 * The report that answers a question, and the job that makes it where there is none yet. Of a large
 * report only a part may be read.
 */
export function reportOn<Report>(
  question: () => ReportRequest | null,
  read: (report: string, part: string) => Promise<Report>,
  part: () => string = () => '',
): ReportOn<Report> {
  const answer = follow(question, askAnswer);
  const found = computed(() => answer.value.value?.report ?? null);
  const report = follow(
    () => (found.value === null ? null : { name: found.value, part: part() }),
    (wanted) => read(wanted.name, wanted.part),
  );
  /** The newest that is known of the job. */
  const told = signal<Job | null>(null);
  const refused = signal<Failure | null>(null);

  effect(() => {
    const job = answer.value.value?.job ?? null;
    told.value = job;
    refused.value = null;
    if (job === null || !isOpen(job)) return;
    return followJob(job.job, (news) => {
      told.value = news;
      if (news.state === 'done') answer.refresh();
    });
  });

  const state = computed((): ReportState => {
    if (found.value !== null) return ofReading(report);
    if (refused.value !== null) return { status: 'failed', failure: refused.value };
    const asked = answer.state.value;
    if (asked.status === 'failed') return { status: 'failed', failure: asked.failure };
    if (answer.value.value === undefined) return { status: 'asking' };
    const job = told.value;
    if (job === null) return { status: 'none', stopped: false };
    if (job.state === 'failed') {
      return { status: 'failed', failure: { code: 'job-failed', message: job.message ?? '' } };
    }
    if (job.state === 'cancelled') return { status: 'none', stopped: true };
    return job.state === 'done' ? { status: 'asking' } : { status: 'working', job };
  });

  effect(() => {
    const failed = [answer, report].filter((one) => one.state.value.status === 'failed');
    if (state.value.status !== 'none' && failed.length === 0) return;
    const timer = setTimeout(() => {
      for (const one of failed.length > 0 ? failed : [answer]) one.refresh();
    }, WAIT);
    return () => clearTimeout(timer);
  });

  return {
    report: report.value,
    state,
    start() {
      const asked = question();
      if (asked === null) return;
      startJob(asked).then(
        () => answer.refresh(),
        (error: unknown) => {
          refused.value = failureOf(error);
        },
      );
    },
    stop() {
      const job = told.value;
      if (job !== null) void cancelJob(job.job).then(() => answer.refresh());
    },
  };
}

function ofReading(report: Resource<unknown>): ReportState {
  const reading = report.state.value;
  if (reading.status === 'failed') return { status: 'failed', failure: reading.failure };
  return { status: reading.status === 'ready' ? 'ready' : 'asking' };
}

const isOpen = ({ state }: Job): boolean => state === 'queued' || state === 'running';
