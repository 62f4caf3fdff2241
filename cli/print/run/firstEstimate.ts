import type { SimulationResult } from '../../../engine/model/simulation.ts';
import { difference, level } from '../numbers.ts';

/** What the first member says of jobs, while the others are still being simulated. */
export function firstEstimate([reference, ...others]: SimulationResult[]): string {
  const year = reference.years.at(-1);
  const employed = (result: SimulationResult) => result.indicators.employed.at(-1) ?? Number.NaN;
  const lead = `First estimate, from one member: employed in ${year}`;
  const base = `${level(employed(reference), 'count')} (${reference.arm})`;
  const changes = others.map(
    (result) => `${difference(Math.round(employed(result) - employed(reference)))} (${result.arm})`,
  );
  return `${lead} ${[base, ...changes].join(', ')}`;
}
