import { defaultRules, RULE_EFFECTS, RULES, type Rules } from '../../engine/model/rules.ts';

/** The model with one rule of one phase replaced. */
export interface Variant {
  /** `migration: gravity`; of the model as it is, `default`. */
  name: string;
  rules: Rules;
  /** What it does, in a sentence. */
  effect: string;
}

export const DEFAULT = 'default';

/** The scenario's own rules, then every other named rule alone. */
export function variantsOf(own: Rules = defaultRules()): Variant[] {
  const phases = Object.keys(RULES) as (keyof Rules)[];
  return [
    { name: DEFAULT, rules: own, effect: 'The scenario’s own rules.' },
    ...phases.flatMap((phase) =>
      RULES[phase]
        .filter((rule) => rule !== own[phase])
        .map((rule) => ({
          name: `${phase}: ${rule}`,
          rules: { ...own, [phase]: rule },
          effect: (RULE_EFFECTS[phase] as Record<string, string>)[rule],
        })),
    ),
  ];
}
