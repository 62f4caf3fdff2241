import { candidates, drawCandidates, keepAccepted, keepMembers } from '../../random/candidates.ts';
import { looks, lookUpAge, lookUpEmployer, readJobsAhead } from '../../world/people/batches.ts';
import { leaveJob } from '../../world/people/careers.ts';
import { workingStretches } from '../../world/people/cohorts.ts';
import { isIn } from '../../world/people/personSets.ts';
import type { World } from '../../world/world.ts';

/**
 * Ends jobs with the monthly hazard δ + λ (staff − target)⁺ ÷ staff: quits and dismissals at a
 * constant rate, layoffs where staff exceeds the target. The excess is at most the staff, so
 * candidates come at the cap δ + λ, which no arm changes.
 */
export function separate(world: World): void {
  const { organisations, doing, parameters, streams, month } = world;
  const { separationRate, layoffShare } = parameters;
  const cap = Math.min(1, separationRate + layoffShare);
  const layoffs = layoffRates(world);
  const { count } = organisations;
  const onSiteAndRemote = [layoffs.subarray(0, count), layoffs.subarray(count)];
  const highest = onSiteAndRemote.map((rates) => separationRate + highestOf(rates));
  const { person, hazard } = candidates;
  for (const stretch of workingStretches(world)) {
    const drawn = drawCandidates(streams.separation, month, stretch, cap);
    const employed = keepMembers(doing.employed, drawn);
    // Most are spared whoever employs them, which need not be looked up.
    for (let i = 0; i < employed; i++) hazard[i] = highest[isIn(doing.remote, person[i])];
    const possible = keepAccepted(employed);
    lookUpEmployer(world, person, possible);
    for (let i = 0; i < possible; i++) {
      const position = looks.employer[i] + isIn(doing.remote, person[i]) * count;
      hazard[i] = separationRate + layoffs[position];
    }
    const leaving = keepAccepted(possible);
    readJobsAhead(world, person, leaving);
    lookUpAge(world, person, leaving);
    for (let i = 0; i < leaving; i++) leaveJob(world, person[i]);
  }
}

/** Layoff hazards of on-site staff by organisation, and of remote staff after them. */
function layoffRates({ organisations, parameters }: World): Float32Array {
  const { onSite, remote, targetOnSite, targetRemote } = organisations;
  const rates = new Float32Array(2 * organisations.count);
  const rate = (target: number, staff: number) =>
    staff > target ? (parameters.layoffShare * (staff - target)) / staff : 0;
  for (let f = 0; f < organisations.count; f++) {
    rates[f] = rate(targetOnSite[f], onSite[f]);
    rates[organisations.count + f] = rate(targetRemote[f], remote[f]);
  }
  return rates;
}

function highestOf(rates: Float32Array): number {
  let highest = 0;
  for (let i = 0; i < rates.length; i++) highest = Math.max(highest, rates[i]);
  return highest;
}
