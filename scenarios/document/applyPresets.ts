import { InputError } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { PRESETS } from '../presets.ts';
import { SHOCK_PRESETS } from '../shockPresets.ts';
import type { ResolvedScenario } from './resolve.ts';
import { isMap, merge, type Path, type Value, type ValueMap, valueAt } from './value.ts';

/**
 * The scenario with `preset: NAME` of clusters and shocks written out: what an entry says itself
 * wins, maps such as the classification key by key. Errors: InputError `unknown-name`.
 */
export function applyPresets(scenario: ResolvedScenario): ResolvedScenario {
  const { value } = scenario;
  if (!isMap(value)) return scenario;
  const arms = mapValues(valueAt(value, ['arms']), (arm, id) => {
    if (!isMap(arm) || !Array.isArray(arm.clusters)) return arm;
    const clusters = arm.clusters.map((entry, index) =>
      writeOut(entry, PRESETS, ['arms', id, 'clusters', String(index)], scenario),
    );
    return merge(arm, { clusters });
  });
  const shocks = mapValues(valueAt(value, ['shocks']), (entry, id) =>
    writeOut(entry, SHOCK_PRESETS, ['shocks', id], scenario),
  );
  const written = Object.fromEntries(
    Object.entries({ arms, shocks }).filter(([, part]) => part !== undefined),
  ) as ValueMap;
  return { ...scenario, value: merge(value, written) };
}

function mapValues(
  map: Value | undefined,
  change: (value: Value, key: string) => Value,
): Value | undefined {
  if (!isMap(map)) return undefined;
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}

function writeOut(
  entry: Value,
  presets: Readonly<Record<string, { description: string }>>,
  path: Path,
  scenario: ResolvedScenario,
): Value {
  if (!isMap(entry) || typeof entry.preset !== 'string') return entry;
  const names = Object.keys(presets);
  if (!names.includes(entry.preset)) {
    const hint = suggestName(entry.preset, names) || `; known are ${names.join(', ')}`;
    const sentence = `there is no preset "${entry.preset}"${hint}`;
    throw new InputError('unknown-name', sentence, scenario.placeOf([...path, 'preset']));
  }
  const { description: _, ...said } = presets[entry.preset];
  return merge(said as ValueMap, entry);
}
