import type { Question } from './simulation.ts';

/** Calendar years simulated. */
export interface Horizon {
  first: number;
  last: number;
}

export function horizonOf({ country, months }: Pick<Question, 'country' | 'months'>): Horizon {
  const first = Number(country.start.slice(0, 4));
  return { first, last: first + Math.ceil(months / 12) - 1 };
}
