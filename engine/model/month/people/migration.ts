import { candidates, drawBetween, keepAccepted } from '../../random/candidates.ts';
import { at, chance as drawChance, type Stream } from '../../random/streams.ts';
import { type Attractions, MOVER_KINDS, REMOTE_MOVER } from '../../rules/migration/attractions.ts';
import { migrationRule } from '../../rules/migration/migrationRule.ts';
import { MOBILITY, MOBILITY_AGES } from '../../world/patterns.ts';
import {
  looks,
  lookUpAge,
  lookUpStatus,
  readChildrenAhead,
  readJobsAhead,
} from '../../world/people/batches.ts';
import { changeRegion } from '../../world/people/careers.ts';
import { type AgedStretch, adultStretches } from '../../world/people/cohorts.ts';
import { forEachDependant } from '../../world/people/families.ts';
import {
  birthRegionOf,
  educationOf,
  isAdultResident,
  keyOf,
  regionOf,
  remoteOf,
} from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';
import type { Tally } from '../tally.ts';

/** Largest chance of moving in a month; a person whose weights ask for more is held to it. */
const HIGHEST_CHANCE = 0.05;

/**
 * Adults choose a region by the scenario's rule; children move with their parent. The chance that a
 * person moves in a month is Σ W' ÷ (1 + Σ W') over the other regions, W' the rule's weight times
 * the mobility of the age and e^(±tie) for the region of birth: drawn to it, held by it.
 *
 * Candidates come at the highest chance of the start, the same in every arm. Where this month some
 * have a higher one, further candidates serve the rest.
 */
export function chooseRegions(world: World, tally: Tally): void {
  const pull = pullOf(world);
  const highest = highestMobility(pull);
  if (highest === 0) return;
  const { streams, base } = world;
  for (const stretch of adultStretches(world)) {
    const mobility = youngestMobility(world, stretch);
    const usual = Math.min(HIGHEST_CHANCE, chanceOf(mobility * base.highestPull));
    const most = Math.min(HIGHEST_CHANCE, chanceOf(mobility * highest));
    moveSome(world, tally, pull, stretch, streams.migration, 0, usual);
    if (most > usual) moveSome(world, tally, pull, stretch, streams.furtherMoves, usual, most);
  }
}

/** Moves of those whose draw is above `floor`, up to `ceiling`. */
function moveSome(
  world: World,
  tally: Tally,
  pull: Pull,
  stretch: AgedStretch,
  stream: Stream,
  floor: number,
  ceiling: number,
): void {
  const { persons, month } = world;
  const { person, hazard } = candidates;
  const drawn = drawBetween(stream, month, stretch, floor, ceiling);
  lookUpStatus(world.persons, person, drawn);
  lookUpAge(world, person, drawn);
  for (let i = 0; i < drawn; i++) {
    const status = looks.status[i];
    const weight = mobility(looks.age[i]) * pullOutward(pull, status);
    hazard[i] = isAdultResident(status) ? chanceOf(weight) : 0;
  }
  const moving = keepAccepted(drawn);
  readJobsAhead(world, person, moving);
  readChildrenAhead(persons, person, moving);
  for (let i = 0; i < moving; i++) {
    const mark = drawChance(stream, keyOf(persons, person[i]), at(month));
    const destination = pickDestination(pull, persons.status[person[i]], mark);
    move(world, tally, person[i], destination);
  }
}

const chanceOf = (weight: number): number => weight / (1 + weight);

/** The month's weights with what programmes add to them, and their sums. */
export interface Pull {
  regions: number;
  /** kind × origin × destination. */
  weights: Attractions;
  /** kind × origin. */
  totals: Float64Array;
  /** e^tie. */
  tie: number;
}

export function pullOf(world: World): Pull {
  const { base, markets, parameters } = world;
  const { regions } = base;
  const weights = migrationRule(world).attractions(world);
  const totals = new Float64Array(MOVER_KINDS * regions);
  for (let row = 0; row < totals.length; row++) {
    for (let destination = 0; destination < regions; destination++) {
      const route = row * regions + destination;
      weights[route] *= markets.relocationPull[destination];
      totals[row] += weights[route];
    }
  }
  return { regions, weights, totals, tie: Math.exp(parameters.birthTie) };
}

/** Highest sum of weights that any person may have, before age. */
export function highestMobility({ regions, weights, totals, tie }: Pull): number {
  let highest = 0;
  for (let row = 0; row < totals.length; row++) {
    let home = 0;
    for (let birth = 0; birth < regions; birth++) {
      home = Math.max(home, weights[row * regions + birth]);
    }
    highest = Math.max(highest, totals[row] / tie, totals[row] + home * (tie - 1));
  }
  return highest;
}

/** Kind and region of a mover, a row of the weights. */
function rowOf(regions: number, status: number): number {
  const kind = remoteOf(status) === 1 ? REMOTE_MOVER : educationOf(status);
  return kind * regions + regionOf(status);
}

/** Sum of weights over the other regions, with the person's ties, before age. */
function pullOutward({ regions, weights, totals, tie }: Pull, status: number): number {
  const birth = birthRegionOf(status);
  const row = rowOf(regions, status);
  if (birth === regionOf(status)) return totals[row] / tie;
  return totals[row] + weights[row * regions + birth] * (tie - 1);
}

/** Highest mobility among the ages of a stretch. */
function youngestMobility({ month }: World, { oldest, youngest }: AgedStretch): number {
  const first = mobilityGroup(month - youngest);
  const last = mobilityGroup(month - oldest);
  return Math.max(...MOBILITY.slice(first, last + 1));
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

function pickDestination(pull: Pull, status: number, mark: number): number {
  const { regions, weights, totals, tie } = pull;
  const row = rowOf(regions, status);
  const region = regionOf(status);
  const birth = birthRegionOf(status);
  const isAway = birth !== region;
  let left = mark * (isAway ? pullOutward(pull, status) : totals[row]);
  let last = region;
  for (let destination = 0; destination < regions; destination++) {
    const weight =
      weights[row * regions + destination] * (isAway && destination === birth ? tie : 1);
    if (weight === 0) continue;
    last = destination;
    if (left < weight) break;
    left -= weight;
  }
  return last;
}

function move(world: World, tally: Tally, person: number, destination: number): void {
  const { persons, month, base } = world;
  const origin = regionOf(persons.status[person]);
  if (origin === destination) return;
  const route = origin * base.regions + destination;
  forEachDependant(persons, month, person, (child) => {
    // A child who was left behind stays.
    if (regionOf(persons.status[child]) !== origin) return;
    changeRegion(world, child, destination);
    tally.moves[route]++;
  });
  changeRegion(world, person, destination);
  tally.moves[route]++;
}
