import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { type Attractions, MOVER_KINDS, REMOTE_MOVER } from '../rules/migration/attractions.ts';
import { migrationRule } from '../rules/migration/migrationRule.ts';
import { ageInMonths, changeRegion } from '../world/careers.ts';
import { MOBILITY, MOBILITY_AGES } from '../world/patterns.ts';
import { forEachDependant } from '../world/synthesis/families.ts';
import { CHILD, GONE, type World } from '../world/world.ts';
import type { Tally } from './tally.ts';

const MOVE_TURN = 0;
const WHERE_TURN = 1;
/** Largest chance of moving in a month; a person whose weights ask for more is held to it. */
export const MIGRATION_CAP = 0.05;

/**
 * Adults choose a region by the scenario's rule; children move with their parent. The chance that a
 * person moves in a month is Σ W' ÷ (1 + Σ W') over the other regions, W' the rule's weight times
 * the mobility of the age and e^(±tie) for the region of birth: drawn to it, held by it.
 */
export function chooseRegions(world: World, tally: Tally): void {
  const { persons, streams, month } = world;
  const attractions = withSupport(world, migrationRule(world.rules).attractions(world));
  const totals = outwardTotals(attractions, world.base.regions);
  if (totals.every((total) => total === 0)) return;
  forEachCandidate(streams.migration, month, MIGRATION_CAP, persons.count, (person) => {
    const activity = persons.activity[person];
    if (activity === CHILD || activity === GONE) return;
    const kind = persons.remote[person] === 1 ? REMOTE_MOVER : persons.education[person];
    const chance = uniform(streams.migration, persons.key[person], at(month, MOVE_TURN));
    if (chance * MIGRATION_CAP >= moveHazard(world, attractions, totals, person, kind)) return;
    const mark = uniform(streams.migration, persons.key[person], at(month, WHERE_TURN));
    move(world, tally, person, pickDestination(world, attractions, totals, person, kind, mark));
  });
}

/** Attractions times what programmes add to the pull of the regions to which they support moves. */
function withSupport({ base, markets }: World, attractions: Attractions): Attractions {
  return attractions.map((weight, route) => weight * markets.relocationPull[route % base.regions]);
}

function outwardTotals(attractions: Attractions, regions: number): Float64Array {
  const totals = new Float64Array(MOVER_KINDS * regions);
  for (let route = 0; route < attractions.length; route++) {
    totals[Math.floor(route / regions)] += attractions[route];
  }
  return totals;
}

/** Sum of weights over the other regions, with the person's ties, before age. */
function pullOutward(
  world: World,
  attractions: Attractions,
  totals: Float64Array,
  person: number,
  kind: number,
): number {
  const { persons, base, parameters } = world;
  const region = persons.region[person];
  const birth = persons.birthRegion[person];
  const row = kind * base.regions + region;
  if (birth === region) return totals[row] * Math.exp(-parameters.birthTie);
  return (
    totals[row] + attractions[row * base.regions + birth] * (Math.exp(parameters.birthTie) - 1)
  );
}

function moveHazard(
  world: World,
  attractions: Attractions,
  totals: Float64Array,
  person: number,
  kind: number,
): number {
  const weight =
    mobility(ageInMonths(world, person)) * pullOutward(world, attractions, totals, person, kind);
  return weight / (1 + weight);
}

/** Propensity to move by age in months (Rogers & Castro 1981, stylised). */
export function mobility(ageMonths: number): number {
  return MOBILITY[mobilityGroup(ageMonths)];
}

export function mobilityGroup(ageMonths: number): number {
  let group = MOBILITY_AGES.length - 1;
  while (group > 0 && ageMonths < MOBILITY_AGES[group] * 12) group--;
  return group;
}

function pickDestination(
  world: World,
  attractions: Attractions,
  totals: Float64Array,
  person: number,
  kind: number,
  mark: number,
): number {
  const { persons, base, parameters } = world;
  const region = persons.region[person];
  const birth = persons.birthRegion[person];
  const row = (kind * base.regions + region) * base.regions;
  const isAway = birth !== region;
  let left = mark;
  left *= isAway
    ? pullOutward(world, attractions, totals, person, kind)
    : totals[kind * base.regions + region];
  let last = region;
  for (let destination = 0; destination < base.regions; destination++) {
    const tie = isAway && destination === birth ? Math.exp(parameters.birthTie) : 1;
    const weight = attractions[row + destination] * tie;
    if (weight === 0) continue;
    last = destination;
    if (left < weight) break;
    left -= weight;
  }
  return last;
}

function move(world: World, tally: Tally, person: number, destination: number): void {
  const origin = world.persons.region[person];
  if (origin === destination) return;
  const route = origin * world.base.regions + destination;
  forEachDependant(world.persons, person, (child) => {
    // A child who was left behind stays.
    if (world.persons.region[child] !== origin) return;
    changeRegion(world, child, destination);
    tally.moves[route]++;
  });
  changeRegion(world, person, destination);
  tally.moves[route]++;
}
