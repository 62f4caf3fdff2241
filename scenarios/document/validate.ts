import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { InputError, type InputErrorCode } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import type { OwnRules } from '../../engine/model/rules/chosenRules.ts';
import { SCENARIO_SCHEMA, type ScenarioFile } from '../schema/scenarioSchema.ts';
import { describeSchema, type JsonSchema, schemaAt } from './describeSchema.ts';
import { isOwnRule } from './ownRules.ts';
import type { ResolvedScenario } from './resolve.ts';
import { isMap, type Path, shownValue, valueAt } from './value.ts';

// It ends after 8 findings otherwise, which may all be of branches that were not meant.
Settings.Set({ maxErrors: Number.MAX_SAFE_INTEGER });

const validator = Compile(SCENARIO_SCHEMA);

interface Finding {
  keyword: string;
  schemaPath: string;
  instancePath: string;
  params: object;
}

/**
 * The resolved scenario as a typed value; `own` are the rules that extensions give. Errors:
 * InputError for the first thing wrong in it.
 */
export function validate(scenario: ResolvedScenario, own: OwnRules = {}): ScenarioFile {
  const { value } = scenario;
  if (validator.Check(value)) return value;
  let isOnlyOwn = true;
  const root = SCENARIO_SCHEMA as unknown as JsonSchema;
  for (const finding of unknownKeysFirst(validator.Errors(value) as Finding[])) {
    const path = toPath(finding.instancePath);
    if (isOwnRule(value, path, own)) continue;
    isOnlyOwn = false;
    const { schema, schemaPath } = schemaAt(root, value, path);
    // The other branches of a union complain too, though the value was not meant for them.
    const isMeant = schema.anyOf !== undefined || schemaPath === finding.schemaPath;
    if (finding.keyword === 'boolean' || !isMeant) continue;
    throw describeFinding(finding, schema, path, scenario);
  }
  if (isOnlyOwn) return value as ScenarioFile;
  throw new InputError('wrong-type', 'this is no scenario', scenario.placeOf([]));
}

/** A misspelt key is also a missing one: the misspelling says more. */
function unknownKeysFirst(findings: Finding[]): Finding[] {
  const rank = ({ keyword }: Finding) => (keyword === 'additionalProperties' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function describeFinding(
  { keyword, params }: Finding,
  schema: JsonSchema,
  path: Path,
  scenario: ResolvedScenario,
): InputError {
  const found = valueAt(scenario.value, path);
  if (keyword === 'additionalProperties' && isMap(found)) {
    const [key] = (params as { additionalProperties: string[] }).additionalProperties;
    return describeUnknownKey(key, schema, path, scenario);
  }
  if (keyword === 'required') {
    const [key] = (params as { requiredProperties: string[] }).requiredProperties;
    const expected = describeSchema(schema.properties?.[key] ?? {});
    const missing = [...path, key];
    const sentence = `is missing: expected ${expected}`;
    return new InputError('missing-key', sentence, scenario.placeOf(missing, 'key'));
  }
  const expected = describeSchema(schema);
  const hint =
    schema.enum !== undefined && typeof found === 'string' ? suggestName(found, schema.enum) : '';
  return new InputError(
    codeOf(keyword),
    `must be ${expected}, found ${shownValue(found)}${hint}`,
    scenario.placeOf(path),
  );
}

function describeUnknownKey(
  key: string,
  schema: JsonSchema,
  path: Path,
  scenario: ResolvedScenario,
): InputError {
  const place = scenario.placeOf([...path, key], 'key');
  if (schema.patternProperties !== undefined) {
    const sentence = `"${key}" must start with a small letter and hold only small letters, digits and - or _`;
    return new InputError('wrong-type', sentence, place);
  }
  const known = Object.keys(schema.properties ?? {});
  const list = known.length > 24 ? '' : `; known are ${known.join(', ')}`;
  const hint = suggestName(key, known) || list;
  return new InputError('unknown-key', `there is no such key${hint}`, place);
}

function codeOf(keyword: string): InputErrorCode {
  if (keyword === 'enum') return 'unknown-name';
  return /^(exclusive)?m(in|ax)imum$/i.test(keyword) ? 'out-of-range' : 'wrong-type';
}

function toPath(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
