import { EDUCATIONS, SECTORS } from '../../country.ts';
import type { World } from '../../world/world.ts';

const CELLS = SECTORS.length * EDUCATIONS.length;

/**
 * w_workplace^(1−λ) · w_residence^λ, same sector and education; λ is the localisation of remote pay.
 *
 * Falsified if pay for the same remote job does not depend on where the worker lives.
 */
export function localised({ markets, parameters }: World, cell: number, residence: number): number {
  const atHome = residence * CELLS + (cell % CELLS);
  const local = parameters.remotePayLocalisation;
  return markets.pay[cell] ** (1 - local) * markets.pay[atHome] ** local;
}
