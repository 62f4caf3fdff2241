import { membersOf } from './ensemble.ts';
import type { Study } from './study.ts';

/** One of several parts into which the members of a run are split, to be simulated elsewhere. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** Every so-manieth member: parts differ by one member at most, and each has early ones. */
export function membersOfShard(study: Pick<Study, 'members'>, { index, of }: Shard): number[] {
  return membersOf(study).filter((member) => (member - index) % of === 0);
}
