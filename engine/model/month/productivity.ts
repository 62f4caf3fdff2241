import { EDUCATIONS, SECTORS } from '../country.ts';
import type { World } from '../world/world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** Common growth of productivity since the start: shared by all, so that no pass over them is needed. */
export function trend(world: World, month = world.month): number {
  return (1 + world.parameters.frontierGrowth) ** (month / 12);
}

export function cellOf(world: World, organisation: number): number {
  const { region, sector } = world.organisations;
  return region[organisation] * S + sector[organisation];
}

/** Value added a worker and month at full use, base-year currency: A = a_rs · trend · density · e^x. */
export function productivity(world: World, organisation: number): number {
  const { organisations, base, markets } = world;
  const region = organisations.region[organisation];
  return (
    base.outputPerWorker[cellOf(world, organisation)] *
    trend(world) *
    markets.agglomeration[region] *
    Math.exp(organisations.efficiency[organisation])
  );
}

/** Value added of an organisation in the month, base-year currency: staff × productivity × capacity use. */
export function valueAddedBy(world: World, organisation: number): number {
  const { organisations, markets } = world;
  const staff = organisations.onSite[organisation] + organisations.remote[organisation];
  return (
    staff * productivity(world, organisation) * markets.utilisation[cellOf(world, organisation)]
  );
}

/** Pay of a cell relative to the start and the common trend. */
export function relativePay(world: World, cell: number): number {
  return world.markets.pay[cell * E] / world.base.pay[cell * E] / trend(world);
}
