import { SECTORS } from '../country.ts';
import type { Shock } from '../shock.ts';

const S = SECTORS.length;

/** Exogenous conditions of one month. */
export interface Conditions {
  /** Factor on demand from abroad, by sector. */
  worldDemand: Float64Array;
  /** Factor on spending of residents, by region. */
  domesticDemand: Float64Array;
  /** Share of on-site positions closed where work cannot be done remotely: region × sector. */
  closure: Float64Array;
  /** Share of the month in which the network works, by region. */
  networkUp: Float64Array;
  /** What is left of the ties to partners, by outside region. */
  partnerTies: Float64Array;
}

/**
 * Reads the scenario's paths at a month: factors multiply, closures combine as independent shares.
 * `regions` and `outside` are the ids in column order.
 */
export function readConditions(
  shocks: readonly Shock[],
  regions: readonly string[],
  outside: readonly string[],
  month: number,
): Conditions {
  const conditions: Conditions = {
    worldDemand: new Float64Array(S).fill(1),
    domesticDemand: new Float64Array(regions.length).fill(1),
    closure: new Float64Array(regions.length * S),
    networkUp: new Float64Array(regions.length).fill(1),
    partnerTies: new Float64Array(outside.length).fill(1),
  };
  for (const shock of shocks) {
    const value = shock.path[month];
    const hitsRegion = (id: string) => shock.regions.length === 0 || shock.regions.includes(id);
    for (const [sector, name] of SECTORS.entries()) {
      if (shock.sectors.length > 0 && !shock.sectors.includes(name)) continue;
      if (shock.kind === 'world-demand') conditions.worldDemand[sector] *= value;
      if (shock.kind !== 'closure') continue;
      for (const [region, id] of regions.entries()) {
        if (!hitsRegion(id)) continue;
        const cell = region * S + sector;
        conditions.closure[cell] = 1 - (1 - conditions.closure[cell]) * (1 - value);
      }
    }
    for (const [region, id] of regions.entries()) {
      if (!hitsRegion(id)) continue;
      if (shock.kind === 'domestic-demand') conditions.domesticDemand[region] *= value;
      if (shock.kind === 'outage') conditions.networkUp[region] *= 1 - value;
    }
    for (const [abroad, id] of outside.entries()) {
      if (shock.kind === 'border-closing' && hitsRegion(id)) {
        conditions.partnerTies[abroad] *= 1 - value;
      }
    }
  }
  return conditions;
}
