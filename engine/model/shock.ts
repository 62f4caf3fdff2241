import type { Sector } from './country.ts';

/** Kinds of exogenous path and what a value means. */
export const SHOCK_KINDS = {
  'world-demand': 'Factor on demand from abroad; 1 is no shock.',
  'domestic-demand': 'Factor on spending of residents; 1 is no shock.',
  closure:
    'Share of on-site positions that may not work, lessened where work can be done remotely; 0 is no shock.',
  outage:
    'Share of the month without network: remote work, remote hiring and information links stand still; 0 is no shock.',
  'border-closing': 'Share of the ties to foreign partners that are cut; 0 is no shock.',
} as const;
export type ShockKind = keyof typeof SHOCK_KINDS;

/** Kinds whose values are factors; those of the others are shares, 0–1. */
export const FACTOR_SHOCKS: readonly ShockKind[] = ['world-demand', 'domestic-demand'];

/** An exogenous path, one value a month from the start. */
export interface Shock {
  id: string;
  kind: ShockKind;
  /** Sectors and regions it falls on; empty means all. Border closing: partners, by region id. */
  sectors: Sector[];
  regions: string[];
  path: number[];
}
