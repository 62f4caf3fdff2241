import { loadavg } from 'node:os';
import type { PairingCut, PairingPlan } from '../../reducedProcess/pairing.ts';
import { reducedProcess } from '../../reducedProcess/process.ts';
import type { Simulation } from '../../reducedProcess/record.ts';
import { type Spread, spreadOf } from '../../spread.ts';
import { inOwnProcess } from '../processes/startProcess.ts';
import {
  prepareReducedPrograms,
  REDUCED_PROGRAMS,
  type ReducedProgram,
  type ReducedPrograms,
  type ReducedRun,
} from './programs.ts';

export interface ReducedPlan {
  persons: number;
  months: number;
  /** In each every program runs once, the order turned round from one to the next. */
  rounds: number;
  pairing: PairingPlan;
}

/** The reduced labour and migration process: the same by several programs in turns. */
export interface ReducedSpeed {
  persons: number;
  months: number;
  rounds: number;
  /** Null where there is no comparison with C; `missing` then says why. */
  compiler: string | null;
  missing: string | null;
  programs: ProgramTaken[];
  /** Round by round, a program's processor time ÷ another's. */
  ratios: ProgramRatio[];
  /** Processes that wanted a core, mean of a minute, at the end of each round; one is ours. */
  load: Spread;
  pairing: { persons: number; seeds: number; cuts: PairingCut[] };
}

export interface ProgramTaken {
  program: ReducedProgram;
  processorSeconds: Spread;
  nanosecondsPerPersonMonth: Spread;
}

export interface ProgramRatio {
  name: string;
  /** Null where one of the two did not run. */
  ratio: Spread | null;
  goal: { atMost: number } | { atLeast: number } | undefined;
}

type Round = Map<ReducedProgram, ReducedRun>;

const SEED = 1;

export async function measureReduced(
  { persons, months, rounds, pairing }: ReducedPlan,
  signal: AbortSignal,
): Promise<ReducedSpeed> {
  using programs = prepareReducedPrograms(signal);
  const simulation = { process: reducedProcess(), persons, months, seed: SEED };
  // Not counted: strips the types.
  await runRound(programs, { ...simulation, persons: Math.min(persons, 50_000), months: 3 }, 1);
  const found: Round[] = [];
  const loads: number[] = [];
  for (let round = 0; round < rounds; round++) {
    found.push(await runRound(programs, simulation, round));
    loads.push(loadavg()[0]);
  }
  const cuts = await inOwnProcess<PairingPlan, PairingCut[]>('reducedPairing', pairing, signal);
  return {
    persons,
    months,
    rounds,
    compiler: programs.compiler,
    missing: programs.missing,
    programs: REDUCED_PROGRAMS.flatMap((name) => takenBy(name, found, { persons, months })),
    ratios: ratiosOf(found),
    load: spreadOf(loads),
    pairing: { persons: pairing.persons, seeds: pairing.seeds, cuts },
  };
}

/** Errors: throws when the thinned programs, or the dense ones, do not find the same. */
async function runRound(
  { run }: ReducedPrograms,
  simulation: Simulation,
  round: number,
): Promise<Round> {
  const names = [...run.keys()];
  const found: Round = new Map();
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const taken = await run.get(name)?.(simulation);
    if (taken !== undefined) found.set(name, taken);
  }
  for (const kind of ['thinned', 'dense']) {
    const alike = [...found].filter(([name]) => name.startsWith(kind));
    if (new Set(alike.map(([, { last }]) => JSON.stringify(last))).size > 1) {
      throw new Error(`the ${kind} programs of the reduced process do not find the same`);
    }
  }
  return found;
}

function takenBy(
  program: ReducedProgram,
  rounds: readonly Round[],
  { persons, months }: { persons: number; months: number },
): ProgramTaken[] {
  const runs = rounds.flatMap((round) => round.get(program) ?? []);
  if (runs.length === 0) return [];
  const seconds = runs.map(({ processorSeconds }) => processorSeconds);
  return [
    {
      program,
      processorSeconds: spreadOf(seconds),
      nanosecondsPerPersonMonth: spreadOf(seconds.map((one) => (one * 1e9) / persons / months)),
    },
  ];
}

function ratiosOf(rounds: readonly Round[]): ProgramRatio[] {
  const whole = (run: ReducedRun) => run.processorSeconds;
  const ratio = (
    over: ReducedProgram,
    under: ReducedProgram,
    timeOver: (run: ReducedRun) => number | null = whole,
  ): Spread | null => {
    const ratios = rounds.flatMap((round) => {
      const [above, below] = [round.get(over), round.get(under)];
      if (above === undefined || below === undefined) return [];
      return [(timeOver(above) ?? Number.NaN) / whole(below)];
    });
    return ratios.length === 0 ? null : spreadOf(ratios);
  };
  const ours = 'thinned TypeScript';
  return [
    {
      name: `${ours} ÷ thinned C`,
      ratio: ratio(ours, 'thinned C'),
      goal: { atMost: 1.3 },
    },
    {
      name: `${ours}, without the start of Node, ÷ thinned C`,
      ratio: ratio(ours, 'thinned C', ({ simulationSeconds }) => simulationSeconds),
      goal: undefined,
    },
    { name: `dense C ÷ ${ours}`, ratio: ratio('dense C', ours), goal: { atLeast: 2 } },
    {
      name: `dense C in blocks ÷ ${ours}`,
      ratio: ratio('dense C in blocks', ours),
      goal: undefined,
    },
    { name: `dense TypeScript ÷ ${ours}`, ratio: ratio('dense TypeScript', ours), goal: undefined },
  ];
}
