import type { Part } from './remoteHiringRule.ts';

/**
 * Whoever meets them, anywhere in scope.
 *
 * Falsified if residents of equal access and education meet them at unequal rates.
 */
export const open = (scope: Uint8Array): Part[] => [{ share: 1, admits: scope, isLeftOver: false }];
