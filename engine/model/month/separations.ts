import {
  candidates,
  drawBetween,
  keepAccepted,
  keepBelow,
  keepMembers,
} from '../random/candidates.ts';
import type { Stream } from '../random/streams.ts';
import { looks, lookUpEmployer, lookUpStatus, readJobsAhead } from '../world/batches.ts';
import { leaveJob } from '../world/careers.ts';
import { type AgedStretch, adultStretches } from '../world/cohorts.ts';
import { remoteOf } from '../world/persons.ts';
import type { World } from '../world/world.ts';

/** Candidates are drawn for an excess of up to this part of the staff; it is seldom higher. */
const USUAL_EXCESS = 0.5;

/**
 * Ends jobs with the monthly hazard δ + λ (staff − target)⁺ ÷ staff: quits and dismissals at a
 * constant rate, layoffs where staff exceeds the target. Candidates come at a cap that no arm changes;
 * where an organisation has a higher hazard this month, further ones serve the rest.
 */
export function separate(world: World): void {
  const { parameters, streams } = world;
  const { separationRate, layoffShare } = parameters;
  const layoffs = layoffRates(world);
  const usual = Math.min(1, separationRate + layoffShare * USUAL_EXCESS);
  const most = Math.min(1, separationRate + highest(layoffs));
  for (const stretch of adultStretches(world)) {
    separateSome(world, layoffs, stretch, streams.separation, 0, usual, most);
    if (most > usual)
      separateSome(world, layoffs, stretch, streams.furtherLayoffs, usual, most, most);
  }
}

/** Ends jobs of those whose draw is above `floor`, up to `ceiling`; nobody's hazard is above `most`. */
function separateSome(
  world: World,
  layoffs: Float32Array,
  stretch: AgedStretch,
  stream: Stream,
  floor: number,
  ceiling: number,
  most: number,
): void {
  const { organisations, doing, parameters, month } = world;
  const { person, hazard } = candidates;
  const drawn = drawBetween(stream, month, stretch, floor, ceiling);
  const employed = keepMembers(doing.employed, keepBelow(drawn, most));
  lookUpStatus(world.persons, person, employed);
  lookUpEmployer(world, person, employed);
  for (let i = 0; i < employed; i++) {
    const position = looks.employer[i] + remoteOf(looks.status[i]) * organisations.count;
    hazard[i] = parameters.separationRate + layoffs[position];
  }
  const leaving = keepAccepted(employed);
  readJobsAhead(world, person, leaving);
  for (let i = 0; i < leaving; i++) leaveJob(world, person[i]);
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

function highest(rates: Float32Array): number {
  let most = 0;
  for (let i = 0; i < rates.length; i++) most = Math.max(most, rates[i]);
  return most;
}
