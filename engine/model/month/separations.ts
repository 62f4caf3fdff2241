import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { leaveJob } from '../world/careers.ts';
import { EMPLOYED, type World } from '../world/world.ts';

/**
 * Ends jobs with the monthly hazard δ + λ (staff − target)⁺ ÷ staff: quits and dismissals at a
 * constant rate, layoffs where staff exceeds the target. The excess is at most the staff, so
 * candidates come at the cap δ + λ, which no arm changes.
 */
export function separate(world: World): void {
  const { persons, parameters, streams, month } = world;
  const { separationRate, layoffShare } = parameters;
  const cap = Math.min(1, separationRate + layoffShare);
  const layoffs = layoffRates(world);
  forEachCandidate(streams.separation, month, cap, persons.count, (person) => {
    if (persons.activity[person] !== EMPLOYED) return;
    const layoff = layoffs[persons.remote[person]][persons.employer[person]];
    const chance = uniform(streams.separation, persons.key[person], at(month));
    if (chance * cap < separationRate + layoff) leaveJob(world, person);
  });
}

/** Layoff hazards by organisation, of on-site and of remote staff. */
function layoffRates(world: World): [Float64Array, Float64Array] {
  const { organisations, parameters } = world;
  const rate = (target: number, staff: number) =>
    staff > target ? (parameters.layoffShare * (staff - target)) / staff : 0;
  const onSite = new Float64Array(organisations.count);
  const remote = new Float64Array(organisations.count);
  for (let f = 0; f < organisations.count; f++) {
    onSite[f] = rate(organisations.targetOnSite[f], organisations.onSite[f]);
    remote[f] = rate(organisations.targetRemote[f], organisations.remote[f]);
  }
  return [onSite, remote];
}
