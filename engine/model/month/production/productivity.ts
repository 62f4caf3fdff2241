import { EDUCATIONS, SECTORS } from '../../country.ts';
import type { World } from '../../world/world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** Common growth of productivity since the start: shared by all, so that no pass over them is needed. */
export function trend(world: World, month = world.month): number {
  return (1 + world.parameters.frontierGrowth) ** (month / 12);
}

/** Cell of an organisation: region × sectors + sector. */
export const cellOf = ({ organisations }: World, organisation: number): number =>
  organisations.cell[organisation];

/** Value added a worker and month at full use and efficiency 0, base-year currency: a_rs · trend · density. */
export function cellProductivity(world: World, cell: number): number {
  const { base, markets } = world;
  return base.outputPerWorker[cell] * trend(world) * markets.agglomeration[Math.floor(cell / S)];
}

/** Value added a worker and month at full use, base-year currency: A = a_rs · trend · density · e^x. */
export function productivity(world: World, organisation: number): number {
  const { organisations } = world;
  return (
    cellProductivity(world, organisations.cell[organisation]) * organisations.skill[organisation]
  );
}

/** Adds to the log efficiency of an organisation. */
export function gainEfficiency({ organisations }: World, organisation: number, gain: number): void {
  organisations.efficiency[organisation] += gain;
  organisations.skill[organisation] = Math.exp(organisations.efficiency[organisation]);
}

/** Value added of an organisation in the month, base-year currency: staff × productivity × capacity use. */
export function valueAddedBy(world: World, organisation: number): number {
  const { organisations, markets } = world;
  const staff = organisations.onSite[organisation] + organisations.remote[organisation];
  const use = markets.utilisation[organisations.cell[organisation]];
  return staff * productivity(world, organisation) * use;
}

/** Value added of all organisations of a cell in the month. */
export function valueAddedIn(world: World, cell: number): number {
  const { cellStart, onSite, remote, skill } = world.organisations;
  let staff = 0;
  for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
    staff += (onSite[f] + remote[f]) * skill[f];
  }
  return staff * cellProductivity(world, cell) * world.markets.utilisation[cell];
}

/** Pay of a cell relative to the start and the common trend. */
export function relativePay(world: World, cell: number): number {
  return world.markets.pay[cell * E] / world.base.pay[cell * E] / trend(world);
}
