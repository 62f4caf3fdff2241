import { InputError } from '../../errors.ts';
import { suggestName } from '../../formulas/nearestName.ts';
import type { Extension } from '../../model/extension.ts';
import { INDICATORS } from '../../model/indicators/definitions.ts';
import { type Phase, RULES } from '../../model/rules.ts';

/** Functions that a rule of a phase is made of; empty where it is one function itself. */
const PARTS: Record<Phase, string[]> = {
  migration: ['startFlows', 'attractions'],
  matching: ['contact', 'efficiencyAt'],
  remoteHiring: [],
  pay: [],
  remotePay: [],
  knowledge: [],
};
const RULE_NAME = /^[a-z][a-z0-9-]*$/;
const MEASURE_NAME = /^[a-z][a-z0-9_]*$/;

/** What a module exports, as an extension. Errors: InputError `bad-extension` at the file. */
export function checkExtension(exported: unknown, file: string): Extension {
  const refuse = (sentence: string) => new InputError('bad-extension', sentence, { file });
  const extension = isRecord(exported) ? exported.default : undefined;
  if (!isRecord(extension)) {
    throw refuse('must export by default an object such as { rules: { pay: { … } } }');
  }
  checkKeys(extension, ['rules', 'measures'], 'its default export', refuse);
  const { rules = {}, measures = {} } = extension;
  if (!isRecord(rules)) throw refuse('rules must be an object of phases');
  if (!isRecord(measures)) throw refuse('measures must be an object of functions');
  checkKeys(rules, Object.keys(RULES), 'rules', refuse);
  for (const [phase, named] of Object.entries(rules)) {
    if (!isRecord(named)) throw refuse(`rules.${phase} must be an object of rules by name`);
    for (const [name, rule] of Object.entries(named)) {
      checkName(`rules.${phase}`, name, RULE_NAME, RULES[phase as Phase], refuse);
      checkRule(`rules.${phase}.${name}`, rule, PARTS[phase as Phase], refuse);
    }
  }
  const taken = INDICATORS.map(({ id }) => id);
  for (const [name, measure] of Object.entries(measures)) {
    checkName('measures', name, MEASURE_NAME, taken, refuse);
    checkRule(`measures.${name}`, measure, [], refuse);
  }
  return extension;
}

type Refuse = (sentence: string) => InputError;

function checkKeys(
  object: Record<string, unknown>,
  known: readonly string[],
  what: string,
  refuse: Refuse,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const hint = suggestName(key, known) || `; known are ${known.join(', ')}`;
    throw refuse(`${what} may not hold "${key}"${hint}`);
  }
}

function checkName(
  where: string,
  name: string,
  pattern: RegExp,
  shipped: readonly string[],
  refuse: Refuse,
): void {
  if (shipped.includes(name)) throw refuse(`${where}: "${name}" is shipped: take another name`);
  if (pattern.test(name)) return;
  throw refuse(`${where}: a name is like ${pattern.source}, found "${name}"`);
}

function checkRule(where: string, rule: unknown, parts: readonly string[], refuse: Refuse): void {
  if (parts.length === 0) {
    if (typeof rule !== 'function')
      throw refuse(`${where} must be a function, found ${typeof rule}`);
    return;
  }
  const missing = parts.find((part) => !isRecord(rule) || typeof rule[part] !== 'function');
  if (missing === undefined) return;
  throw refuse(`${where} must be an object with the functions ${parts.join(' and ')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
