import type { World } from '../../world/world.ts';

/**
 * Vacancies: an organisation replaces those who leave and closes its gap to the target gradually
 * (partial adjustment, Hamermesh 1993): wanted hires = γ (target − staff) + turnover · staff, and as
 * a vacancy is filled with probability q a month at the start, vacancies = wanted hires ÷ q, with a q
 * of its own for remote ones in each region.
 */
export function openVacancies(world: World): void {
  const { organisations, base, parameters } = world;
  const { onSite, remote, targetOnSite, targetRemote } = organisations;
  const { headcountAdjustment, vacancyFillRate } = parameters;
  for (let f = 0; f < organisations.count; f++) {
    const region = organisations.region[f];
    const turnover = base.turnover[region];
    const wantedOnSite = headcountAdjustment * (targetOnSite[f] - onSite[f]) + turnover * onSite[f];
    const wantedRemote = headcountAdjustment * (targetRemote[f] - remote[f]) + turnover * remote[f];
    organisations.vacanciesOnSite[f] = Math.max(0, wantedOnSite) / vacancyFillRate;
    organisations.vacanciesRemote[f] = Math.max(0, wantedRemote) / base.remoteFillRate[region];
  }
}
