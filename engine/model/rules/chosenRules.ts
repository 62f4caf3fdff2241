import type { Rules } from '../rules.ts';
import type { KnowledgeRule } from './knowledge/knowledgeRule.ts';
import type { MatchingRule } from './matching/matchingRule.ts';
import type { MigrationRule } from './migration/migrationRule.ts';
import type { PayRule } from './pay/payRule.ts';
import type { RemoteHiringRule } from './remoteHiring/remoteHiringRule.ts';
import type { RemotePayRule } from './remotePay/remotePayRule.ts';

/** Rules that extensions give, by phase and name. */
export interface OwnRules {
  migration?: Record<string, MigrationRule>;
  matching?: Record<string, MatchingRule>;
  remoteHiring?: Record<string, RemoteHiringRule>;
  pay?: Record<string, PayRule>;
  remotePay?: Record<string, RemotePayRule>;
  knowledge?: Record<string, KnowledgeRule>;
}

/** The names of the rules, and those among which the shipped ones do not stand; a world has them. */
export interface ChosenRules {
  rules: Rules;
  ownRules?: OwnRules;
}

/** A rule by its name. Errors: throws where there is none; scenarios are checked before. */
export function ruleOf<R>(
  name: string,
  shipped: Record<string, R>,
  own: Record<string, R> = {},
): R {
  const rule = shipped[name] ?? own[name];
  if (rule === undefined) throw new RangeError(`there is no rule "${name}"`);
  return rule;
}
