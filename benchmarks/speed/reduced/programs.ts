import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Simulation, Snapshot } from '../../reducedProcess/record.ts';
import { type CProgram, compileReferences } from '../../reducedProcess/reference/compile.ts';
import { simulateInC } from '../../reducedProcess/reference/simulateInC.ts';
import { inOwnProcess, type Program } from '../processes/startProcess.ts';

/** Neighbours are compared with each other. */
export const REDUCED_PROGRAMS = [
  'thinned C',
  'thinned TypeScript',
  'dense C',
  'dense C in blocks',
  'dense TypeScript',
] as const;
export type ReducedProgram = (typeof REDUCED_PROGRAMS)[number];

/** One simulation in a process of its own. */
export interface ReducedRun {
  last: Snapshot;
  /** Of the whole process, from its start. */
  processorSeconds: number;
  /** Of the simulation, without the start of Node; null in C. */
  simulationSeconds: number | null;
}

export interface ReducedPrograms extends Disposable {
  /** Null where there is no comparison with C; `missing` then says why. */
  compiler: string | null;
  missing: string | null;
  run: Map<ReducedProgram, (simulation: Simulation) => Promise<ReducedRun>>;
}

/** Programs ready to run, until disposed of; those in C where they can be compiled. */
export function prepareReducedPrograms(signal: AbortSignal): ReducedPrograms {
  const compiled = compileReferences();
  const references = 'missing' in compiled ? null : compiled;
  // As C is compiled once, types are stripped once.
  const stripped = mkdtempSync(path.join(tmpdir(), 'aimaq-stripped-'));

  const inTypeScript = (program: Program) => async (simulation: Simulation) => {
    const environment = { NODE_COMPILE_CACHE: stripped };
    return inOwnProcess<Simulation, ReducedRun>(program, simulation, signal, environment);
  };
  const inC = (program: CProgram) =>
    references &&
    (async (simulation: Simulation) => {
      const file = references.fileOf(program);
      const { snapshots, processorSeconds } = await simulateInC(file, simulation, signal);
      const last = snapshots[snapshots.length - 1];
      return { last, processorSeconds, simulationSeconds: null };
    });
  const programs = {
    'thinned C': inC('thinned'),
    'thinned TypeScript': inTypeScript('reducedThinned'),
    'dense C': inC('dense'),
    'dense C in blocks': inC('denseInBlocks'),
    'dense TypeScript': inTypeScript('reducedDense'),
  };
  return {
    compiler: references?.compiler ?? null,
    missing: 'missing' in compiled ? compiled.missing : null,
    run: new Map(
      REDUCED_PROGRAMS.flatMap((name) => {
        const run = programs[name];
        return run === null ? [] : [[name, run] as const];
      }),
    ),
    [Symbol.dispose]: () => {
      references?.[Symbol.dispose]();
      rmSync(stripped, { recursive: true, force: true });
    },
  };
}
