import type { ShippedRule } from '../../rules.ts';
import type { World } from '../../world/world.ts';
import { type ChosenRules, ruleOf } from '../chosenRules.ts';
import { localised } from './localised.ts';
import { workplace } from './workplace.ts';

/**
 * Pay index of a remote job, currency a month, before the taste discount: `cell` is region × sector
 * × education of the workplace, `residence` the region where the worker lives.
 */
export type RemotePayRule = (world: World, cell: number, residence: number) => number;

const REMOTE_PAY: Record<ShippedRule<'remotePay'>, RemotePayRule> = { localised, workplace };

export const remotePayRule = ({ rules, ownRules }: ChosenRules): RemotePayRule =>
  ruleOf(rules.remotePay, REMOTE_PAY, ownRules?.remotePay);
