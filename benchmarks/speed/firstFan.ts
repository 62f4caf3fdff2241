import { type Figure, figure } from '../../reports/figure.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { FirstFanJob, FirstFanMeasured } from './processes/firstFan.ts';
import { inOwnProcess } from './processes/startProcess.ts';
import { SCENARIO } from './workload.ts';

export interface FirstFanPlan {
  /** Of the run that is to answer at once. */
  sample: number;
  members: number;
  /** Values of the changed parameter, one a repetition. */
  values: readonly number[];
  years?: number;
}

/** Waiting for the first fan chart of a changed parameter, seconds. */
export interface FirstFan {
  sample: number;
  members: number;
  arms: number;
  years: number;
  /** What is timed, in words. */
  timed: string;
  seconds: Spread;
  /** The same of the unchanged scenario, the first that the threads simulate. */
  coldSeconds: number;
  /** Of processors, by all threads: what a machine without other jobs shares between its cores. */
  processorSeconds: Spread;
  firstMember: Spread;
  lastMember: Spread;
  answer: Spread;
  othersCores: Spread;
}

export const PARAMETER = 'catchUpRate';

const TIMED =
  'from the changed parameter to the quantiles of one indicator of every arm, region and year, ' +
  'answered by the server over HTTP: scenario loaded and checked, all arms of all members ' +
  'simulated and stored, table read; server and threads have simulated the unchanged scenario before';

export async function measureFirstFan(
  { sample, members, values, years }: FirstFanPlan,
  signal: AbortSignal,
): Promise<FirstFan> {
  const job: FirstFanJob = {
    scenario: SCENARIO,
    changes: values.map((value) => `parameters.${PARAMETER}=${value}`),
    set: [`sample=${sample}`, `members=${members}`, ...(years ? [`years=${years}`] : [])],
  };
  const { cold, waits, ...run } = await inOwnProcess<FirstFanJob, FirstFanMeasured>(
    'firstFan',
    job,
    signal,
  );
  return {
    ...run,
    timed: TIMED,
    coldSeconds: cold.whole.seconds,
    seconds: spreadOf(waits.map(({ whole }) => whole.seconds)),
    processorSeconds: spreadOf(waits.map(({ whole }) => whole.processorSeconds)),
    firstMember: spreadOf(waits.map(({ firstMember }) => firstMember)),
    lastMember: spreadOf(waits.map(({ lastMember }) => lastMember)),
    answer: spreadOf(waits.map(({ answer }) => answer)),
    othersCores: spreadOf(waits.map(({ whole }) => whole.othersCores)),
  };
}

export function firstFanFigures({ seconds, coldSeconds }: FirstFan): Figure[] {
  return [
    figure('first fan chart of a changed parameter', seconds.median, 's', { atMost: 2 }),
    figure('first fan chart of all, on threads just started', coldSeconds, 's'),
  ];
}
