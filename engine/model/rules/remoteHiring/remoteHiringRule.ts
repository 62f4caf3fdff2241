import type { ShippedRule } from '../../rules.ts';
import { type OwnRules, ruleOf } from '../chosenRules.ts';
import { open } from './open.ts';
import { priority } from './priority.ts';
import { quota } from './quota.ts';

/** A part of a class of remote vacancies, and whose residents meet it. */
export interface Part {
  /** Share of the class's vacancies. */
  share: number;
  /** 1 for regions whose residents may meet these vacancies. */
  admits: Uint8Array;
  /** What the part before could not fill, instead of a share of its own. */
  isLeftOver: boolean;
}

/**
 * How remote vacancies open to the regions of `scope` are offered; `lagging` marks the regions whose
 * pay was below the nation's. A scenario's `rules.remoteHiring` holds for the clusters that say
 * nothing else; the world knows each cluster's own.
 */
export type RemoteHiringRule = (
  scope: Uint8Array,
  lagging: Uint8Array,
  quotaShare: number,
) => Part[];

const REMOTE_HIRING: Record<ShippedRule<'remoteHiring'>, RemoteHiringRule> = {
  open,
  priority,
  quota,
};

export const remoteHiringRule = (hiring: string, ownRules?: OwnRules): RemoteHiringRule =>
  ruleOf(hiring, REMOTE_HIRING, ownRules?.remoteHiring);
