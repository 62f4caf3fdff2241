import { SECTORS } from '../../engine/model/country.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Workplaces } from '../api.ts';

/** What a workplace costs at the start, by sector; `sample` says how closely, agents a person. */
export function workplacesOf({ question }: Scenario, sample: number): Workplaces {
  const { capitalPerWorker, nationalPay } = createWorld({ ...question, sample }, 1).base;
  return {
    nationalPay,
    capital: Object.fromEntries(SECTORS.map((sector, at) => [sector, capitalPerWorker[at]])),
  };
}
