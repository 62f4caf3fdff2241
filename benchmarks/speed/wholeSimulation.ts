import { type Figure, figure } from '../../reports/figure.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { Parts, PartsJob } from './processes/measureParts.ts';
import type { Member } from './processes/member.ts';
import { inOwnProcess } from './processes/startProcess.ts';
import type { Workload } from './workload.ts';

export interface WholePlan {
  samples: readonly number[];
  years: number;
  /** Simulations of a sample, each in a process of its own. */
  repetitions: (sample: number) => number;
}

/** One member of one sample on one thread, from cold code, as whoever runs one member meets it. */
export interface WholeSimulation {
  sample: number;
  years: number;
  /** Agents present in the last year. */
  agents: number;
  /** `simulateMember`, by the clock, and processor time in it with that of helping threads. */
  seconds: Spread;
  processorSeconds: Spread;
  /** `createWorld` and `simulate` alone, in other processes. */
  synthesisSeconds: Spread;
  monthsSeconds: Spread;
  /** Of the whole, a month of an agent. */
  nanosecondsPerAgentMonth: Spread;
  /** Peak of the process less that of an idle Node, an agent. */
  bytesPerAgent: Spread;
  /** Cores that other jobs used meanwhile. */
  othersCores: Spread;
}

/** Seconds and bytes that are aimed at, by sample; at 1 every person is an agent. */
const GOALS: Record<number, { seconds?: number[]; bytes?: number[] }> = {
  1: { seconds: [30, 15], bytes: [32, 24] },
  0.01: { seconds: [1] },
};

export async function measureWhole(
  { question, arm }: Workload,
  { samples, years, repetitions }: WholePlan,
  signal: AbortSignal,
): Promise<WholeSimulation[]> {
  const idle = await inOwnProcess<object, number>('idle', {}, signal);
  const found: WholeSimulation[] = [];
  for (const sample of samples) {
    const job: PartsJob = { question: { ...question, sample, months: 12 * years }, arm };
    const members: Member[] = [];
    const parts: Parts[] = [];
    for (let turn = 0; turn < repetitions(sample); turn++) {
      members.push(await inOwnProcess<PartsJob, Member>('member', job, signal));
      parts.push(await inOwnProcess<PartsJob, Parts>('parts', job, signal));
    }
    found.push(summarise(sample, years, members, parts, idle));
  }
  return found;
}

function summarise(
  sample: number,
  years: number,
  members: readonly Member[],
  parts: readonly Parts[],
  idle: number,
): WholeSimulation {
  const { persons } = members[0];
  return {
    sample,
    years,
    agents: Math.round(persons.atEnd),
    seconds: spreadOf(members.map(({ whole }) => whole.seconds)),
    processorSeconds: spreadOf(members.map(({ whole }) => whole.processorSeconds)),
    synthesisSeconds: spreadOf(parts.map(({ synthesis }) => synthesis.seconds)),
    monthsSeconds: spreadOf(parts.map(({ months }) => months.seconds)),
    nanosecondsPerAgentMonth: spreadOf(
      members.map(({ whole }) => (whole.seconds * 1e9) / persons.months),
    ),
    bytesPerAgent: spreadOf(members.map(({ peakBytes }) => (peakBytes - idle) / persons.atEnd)),
    othersCores: spreadOf(members.map(({ whole }) => whole.othersCores)),
  };
}

export function wholeFigures(found: readonly WholeSimulation[]): Figure[] {
  return found.flatMap((whole) => {
    const { sample, years, seconds, bytesPerAgent, nanosecondsPerAgentMonth } = whole;
    const name = `whole simulation, years ${years}, sample ${sample}`;
    // Goals are for fifteen years.
    const goals = years === 15 ? (GOALS[sample] ?? {}) : {};
    return [
      ...withGoals(`${name}, seconds`, seconds.median, 's', goals.seconds),
      ...withGoals(`${name}, peak memory`, bytesPerAgent.median, 'bytes an agent', goals.bytes),
      figure(`${name}, cost`, nanosecondsPerAgentMonth.median, 'ns an agent and month'),
    ];
  });
}

/** A figure for each goal, the further ones as stretches; one without where there is none. */
function withGoals(
  name: string,
  value: number,
  unit: string,
  goals: readonly number[] = [],
): Figure[] {
  if (goals.length === 0) return [figure(name, value, unit)];
  return goals.map((atMost, rank) =>
    figure(rank === 0 ? name : `${name} (stretch)`, value, unit, { atMost }),
  );
}
