import Type, { type TNumber, type TOptional } from 'typebox';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import { RULE_EFFECTS, RULES, type Rules } from '../../engine/model/rules.ts';
import { described, listEffects } from './branches.ts';

export const parameterSchemas = Object.fromEntries(
  Object.entries(PARAMETERS).map(([id, { label, unit, min, max, value, source, confidence }]) => [
    id,
    Type.Optional(
      Type.Number({
        minimum: min,
        maximum: max,
        default: value,
        // Beside the sentence for editors, what forms are made of.
        title: label,
        ...{ unit, source, confidence },
        description: `${label} (${unit}). Source: ${source}.`,
      }),
    ),
  ]),
) as Record<ParameterId, TOptional<TNumber>>;

export const RULE_QUESTIONS: Record<keyof Rules, string> = {
  migration: 'How persons choose between regions.',
  matching: 'How vacancies and searchers meet.',
  remoteHiring: 'Who gets the remote seats of clusters that do not say it themselves.',
  pay: 'What pay follows.',
  remotePay: 'Which region’s level remote pay follows.',
  knowledge: 'Which links carry knowledge.',
};

const ruleSchema = <P extends keyof Rules>(phase: P) =>
  Type.Optional(
    Type.Enum([...RULES[phase]] as Rules[P][], {
      default: RULES[phase][0],
      ...described(RULE_EFFECTS[phase]),
      description: `${RULE_QUESTIONS[phase]} ${listEffects(RULE_EFFECTS[phase])}`,
    }),
  );

export const ruleSchemas = {
  migration: ruleSchema('migration'),
  matching: ruleSchema('matching'),
  remoteHiring: ruleSchema('remoteHiring'),
  pay: ruleSchema('pay'),
  remotePay: ruleSchema('remotePay'),
  knowledge: ruleSchema('knowledge'),
};
