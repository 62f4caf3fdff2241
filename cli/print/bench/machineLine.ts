import type { Machine } from '../../../benchmarks/machine.ts';

/** What figures were taken on, in one line. */
export function machineLine(machine: Machine): string {
  const { processor, cores, memoryGiB, system, node, date, loadBefore } = machine;
  const load = `load before ${loadBefore.toFixed(1)}`;
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, ${date}, ${load}`;
}
