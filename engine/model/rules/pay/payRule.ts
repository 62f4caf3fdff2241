import type { ShippedRule } from '../../rules.ts';
import type { World } from '../../world/world.ts';
import { type ChosenRules, ruleOf } from '../chosenRules.ts';
import { fixed } from './fixed.ts';
import { wageCurve } from './wageCurve.ts';

/** Log pay that a cell (region × sector) moves to, above its start and the common trend. */
export type PayRule = (world: World, cell: number) => number;

const PAY: Record<ShippedRule<'pay'>, PayRule> = { 'wage-curve': wageCurve, fixed };

export const payRule = ({ rules, ownRules }: ChosenRules): PayRule =>
  ruleOf(rules.pay, PAY, ownRules?.pay);
