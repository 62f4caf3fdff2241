import type { World } from '../world/world.ts';

/**
 * Vacancies: an organisation replaces those who leave and closes its gap to the target gradually
 * (partial adjustment, Hamermesh 1993): wanted hires = γ (target − staff) + turnover · staff, and as
 * a vacancy is filled with probability q a month at the start, vacancies = wanted hires ÷ q, with a q
 * of its own for remote ones in each region.
 */
export function openVacancies(world: World): void {
  const { organisations, base, parameters } = world;
  for (let f = 0; f < organisations.count; f++) {
    const region = organisations.region[f];
    const wanted = (target: number, staff: number) =>
      Math.max(
        0,
        parameters.headcountAdjustment * (target - staff) + base.turnover[region] * staff,
      );
    organisations.vacanciesOnSite[f] =
      wanted(organisations.targetOnSite[f], organisations.onSite[f]) / parameters.vacancyFillRate;
    organisations.vacanciesRemote[f] =
      wanted(organisations.targetRemote[f], organisations.remote[f]) / base.remoteFillRate[region];
  }
}
