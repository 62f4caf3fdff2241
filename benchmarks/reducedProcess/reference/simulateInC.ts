import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { REGIONS } from '../process.ts';
import type { Simulation, Snapshot } from '../record.ts';
import { writeSimulation } from './writeSimulation.ts';

/** What a whole process in C found and took. */
export interface SimulatedInC {
  snapshots: Snapshot[];
  processorSeconds: number;
}

const start = promisify(execFile);
const MOST_OUTPUT = 2 ** 26;

/** Errors: throws when the program fails or is stopped by the signal. */
export async function simulateInC(
  file: string,
  simulation: Simulation,
  signal?: AbortSignal,
): Promise<SimulatedInC> {
  const running = start(file, [], { signal, maxBuffer: MOST_OUTPUT });
  // A program that stops reading ends, too, and that is what is told.
  running.child.stdin?.on('error', () => {});
  running.child.stdin?.end(writeSimulation(simulation));
  const { stdout } = await running;
  const lines = stdout.trim().split('\n');
  const rows = lines.map((line) => line.trim().split(' ').map(Number));
  const [processorSeconds] = rows.pop() as number[];
  const snapshots = rows.map((row) => ({
    persons: row.slice(0, REGIONS),
    unemployed: row.slice(REGIONS, 2 * REGIONS),
    pay: row.slice(2 * REGIONS),
  }));
  return { snapshots, processorSeconds };
}
