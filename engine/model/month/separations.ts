import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { leaveJob } from '../world/careers.ts';
import { EMPLOYED, type World } from '../world/world.ts';

const ACCEPT_TURN = 0;
const EXCESS_TURN = 1;

/**
 * Ends jobs with the monthly hazard δ + λ (staff − target)⁺ ÷ staff: quits and dismissals at a
 * constant rate, layoffs where staff exceeds the target. Candidates come at a cap that no arm
 * changes; where layoffs exceed it, an exact pass over all persons serves the rest.
 */
export function separate(world: World): void {
  const { persons, parameters, streams, month } = world;
  const cap = separationCap(world);
  const layoffs = layoffRates(world);
  const hazardOf = (person: number) =>
    parameters.separationRate + layoffs[persons.remote[person]][persons.employer[person]];
  forEachCandidate(streams.separation, month, cap, persons.count, (person) => {
    if (persons.activity[person] !== EMPLOYED) return;
    const chance = uniform(streams.separation, persons.key[person], at(month, ACCEPT_TURN));
    if (chance * cap < hazardOf(person)) leaveJob(world, person);
  });
  if (parameters.separationRate + layoffs[2][0] <= cap) return;
  for (let person = 0; person < persons.count; person++) {
    if (persons.activity[person] !== EMPLOYED) continue;
    const excess = (Math.min(1, hazardOf(person)) - cap) / (1 - cap);
    if (excess <= 0) continue;
    const chance = uniform(streams.separation, persons.key[person], at(month, EXCESS_TURN));
    if (chance < excess) leaveJob(world, person);
  }
}

const separationCap = (world: World): number =>
  Math.min(0.5, 3 * world.parameters.separationRate + 0.01);

/** Layoff hazards of on-site and of remote staff by organisation, and the largest of all. */
function layoffRates(world: World): [Float64Array, Float64Array, [number]] {
  const { organisations, parameters } = world;
  const rate = (target: number, staff: number) =>
    staff > target ? (parameters.layoffShare * (staff - target)) / staff : 0;
  const onSite = new Float64Array(organisations.count);
  const remote = new Float64Array(organisations.count);
  let highest = 0;
  for (let f = 0; f < organisations.count; f++) {
    onSite[f] = rate(organisations.targetOnSite[f], organisations.onSite[f]);
    remote[f] = rate(organisations.targetRemote[f], organisations.remote[f]);
    highest = Math.max(highest, onSite[f], remote[f]);
  }
  return [onSite, remote, [highest]];
}
