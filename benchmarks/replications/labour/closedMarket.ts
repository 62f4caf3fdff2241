import { matchJobs } from '../../../engine/model/month/labour/matching.ts';
import { separate } from '../../../engine/model/month/labour/separations.ts';
import type { ParameterValues } from '../../../engine/model/parameters.ts';
import { openStreams } from '../../../engine/model/random/streams.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { questionOf, smallCountry } from '../smallCountry.ts';

/** Nobody retires, nobody changes jobs, nobody works remotely: only separation and matching are left. */
const CLOSED: Partial<ParameterValues> = {
  retirementAgeMen: 120,
  retirementAgeWomen: 120,
  onTheJobSearch: 0,
  remoteSearchShare: 0,
};

/** A country whose labour markets are closed, with vacancies given from outside. */
export function closedMarket(parameters: Partial<ParameterValues>, sample: number): World {
  const country = smallCountry([
    { people: 200_000, unemploymentRate: 0.1, longitude: 60 },
    { people: 100_000, unemploymentRate: 0.03, longitude: 70 },
  ]);
  return createWorld(questionOf(country, { sample, parameters: { ...CLOSED, ...parameters } }), 1);
}

/** The same start with luck of its own. */
export function withLuck(start: World, name: string, number: number): World {
  const world = structuredClone(start);
  world.streams = openStreams(`replications ${name}`, number);
  return world;
}

/** One month in which every organisation wants more staff and offers so many vacancies. */
export function liveLabourMonth(world: World, month: number, vacancies: number): void {
  const { organisations } = world;
  world.month = month;
  // Nobody is above target.
  organisations.targetOnSite.fill(Number.MAX_SAFE_INTEGER);
  organisations.targetRemote.fill(Number.MAX_SAFE_INTEGER);
  organisations.vacanciesOnSite.fill(vacancies);
  organisations.vacanciesRemote.fill(0);
  separate(world);
  matchJobs(world);
}
