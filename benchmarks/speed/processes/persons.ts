import type { Question, SimulationResult } from '../../../engine/model/simulation.ts';

/** Agents present in the last year, and agents × months over all years, from yearly means. */
export interface PersonsSimulated {
  atEnd: number;
  months: number;
}

export function personsSimulated(
  { sample }: Question,
  { indicators, years, regions }: SimulationResult,
): PersonsSimulated {
  const columns = regions.length + 1;
  const byYear = years.map((_, year) => indicators.population[year * columns + regions.length]);
  return {
    atEnd: byYear[byYear.length - 1] * sample,
    months: byYear.reduce((sum, persons) => sum + persons * sample * 12, 0),
  };
}
