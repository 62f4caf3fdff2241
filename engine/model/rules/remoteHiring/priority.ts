import type { Part } from './remoteHiringRule.ts';

/**
 * Residents of lagging regions meet all vacancies first, others what is left:
 *   θ_L = V ÷ S_L,   θ_N = (V − M(S_L, V)) ÷ S_N,
 * V vacancies, S searchers of lagging regions (L) and of others (N), M the matching function.
 *
 * Falsified if a searcher of another region is met while one of a lagging region is not.
 */
export const priority = (scope: Uint8Array, lagging: Uint8Array): Part[] => [
  { share: 1, admits: scope.map((is, region) => is & lagging[region]), isLeftOver: false },
  { share: 1, admits: scope.map((is, region) => is & (1 - lagging[region])), isLeftOver: true },
];
