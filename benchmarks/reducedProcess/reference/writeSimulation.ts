import { CAPS, organisationsOf, personsAtStart, premiums } from '../process.ts';
import type { Simulation } from '../record.ts';
import { skipTable } from '../thinned/skipTable.ts';
import { threshold } from '../words.ts';

/** The numbers of a simulation as the C programs read them: see c/process.h. */
export function writeSimulation({ process, persons, months, seed }: Simulation): string {
  const { separation, finding, movingAtWork, movingOutOfWork, unemployedAtStart } = process;
  const inside = personsAtStart(process, persons);
  return [
    persons,
    months,
    seed,
    ...inside,
    ...inside.map((count) => organisationsOf(count) - 1),
    ...process.payIndex,
    ...process.pull,
    ...premiums(),
    ...separation.map(threshold),
    ...separation.map((probability) => threshold(probability / CAPS.separation)),
    ...finding.map(threshold),
    threshold(movingOutOfWork),
    threshold(movingAtWork),
    threshold(movingOutOfWork / CAPS.moving),
    threshold(movingAtWork / CAPS.moving),
    threshold(CAPS.finding),
    threshold(unemployedAtStart),
    ...skipTable(CAPS.separation),
    ...skipTable(CAPS.moving),
    ...skipTable(unemployedAtStart),
  ].join(' ');
}
