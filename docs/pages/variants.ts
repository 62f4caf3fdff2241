import { RULE_EFFECTS, RULES, type Rules } from '../../engine/model/rules.ts';
import { RULE_QUESTIONS } from '../../scenarios/schema/modelSchema.ts';
import { code, page, section, table, yaml } from './page.ts';

export function variantsPage(): string {
  const phases = Object.keys(RULES) as (keyof Rules)[];
  return page(
    'Variants of the model',
    'Alternative behaviours that a scenario may choose under `rules`, by name. The first of each is the default. How well each forecasts past years stands in [validation](validation.md).',
    yaml('rules:\n  migration: gravity\n  knowledge: distance-only'),
    ...phases.map((phase) => {
      const effects: Record<string, string> = RULE_EFFECTS[phase];
      const rows = RULES[phase].map((name) => [code(name), effects[name]]);
      return section(code(phase), RULE_QUESTIONS[phase], table(['Variant', 'What it does'], rows));
    }),
  );
}
