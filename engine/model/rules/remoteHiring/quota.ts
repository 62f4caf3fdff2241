import type { Part } from './remoteHiringRule.ts';

/**
 * A share of the vacancies is kept for residents of lagging regions, and waits for them where they
 * do not come; the rest is open to all in scope. Where the scope has no lagging region all is open.
 *
 * Falsified if kept vacancies are filled from other regions.
 */
export function quota(scope: Uint8Array, lagging: Uint8Array, quotaShare: number): Part[] {
  const admits = scope.map((is, region) => is & lagging[region]);
  const kept = admits.includes(1) ? quotaShare : 0;
  return [
    { share: kept, admits, isLeftOver: false },
    { share: 1 - kept, admits: scope, isLeftOver: false },
  ];
}
