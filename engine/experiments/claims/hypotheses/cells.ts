import type { Arm } from '../../../model/cluster.ts';
import type { Cell } from '../claim.ts';
import type { VariantId } from '../questions.ts';

export function asIs(arm: Arm): Cell {
  return { variant: 'as-is', arm };
}

export function under(variant: VariantId, arm: Arm): Cell {
  return { variant, arm };
}

/** Why a claim cannot be tested on a scenario without an arm. */
export function missing(part: string): string {
  return `the scenario names no arm of ${part === 'symbiosis' ? 'symbiosis' : `${part} clusters`}`;
}
