import { type Figure, figure } from '../../../reports/figure.ts';
import type { ReducedSpeed } from './reduced.ts';

/** Ratios of processor time, medians of the rounds. */
export function reducedFigures({ persons, months, ratios }: ReducedSpeed): Figure[] {
  const size = `reduced process, ${persons.toLocaleString('en')} persons, ${months} months`;
  return ratios.map(({ name, ratio, goal }) =>
    figure(`${size}: ${name}`, ratio?.median ?? null, 'times', goal),
  );
}
