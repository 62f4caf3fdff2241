import type { World } from '../../world/world.ts';

/**
 * One scale for all: the pay of the workplace's region, wherever the worker lives.
 *
 * Falsified if pay for the same remote job depends on where the worker lives.
 */
export const workplace = ({ markets }: World, cell: number): number => markets.pay[cell];
