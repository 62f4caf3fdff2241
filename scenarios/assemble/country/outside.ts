import { InputError } from '../../../engine/errors.ts';
import type { OutsideRegion } from '../../../engine/model/country.ts';
import type { ResolvedScenario } from '../../document/resolve.ts';
import type { Figure } from '../../scenario.ts';
import type { ScenarioFile } from '../../schema/scenarioSchema.ts';
import { checkName } from '../names.ts';

/** The regions outside the country, and their efficiencies as figures with an origin. Errors: InputError. */
export function assembleOutside(
  { outside = {} }: ScenarioFile,
  regions: readonly string[],
  sources: readonly string[],
  scenario: ResolvedScenario,
): { outside: OutsideRegion[]; figures: Figure[] } {
  const entries = Object.entries(outside);
  for (const [id, { source }] of entries) {
    const path = ['outside', id];
    if (regions.includes(id) || id === 'all') {
      const sentence = `"${id}" is a region of the country already`;
      throw new InputError('duplicate-id', sentence, scenario.placeOf(path, 'key'));
    }
    for (const part of source.split('+')) {
      checkName(part, sources, 'source', [...path, 'source'], scenario);
    }
  }
  return {
    outside: entries.map(([id, { name, latitude, longitude, efficiency }]) => ({
      id,
      name,
      latitude,
      longitude,
      efficiency,
    })),
    figures: entries.map(([id, { efficiency, source, confidence, note }]) => ({
      region: id,
      field: 'efficiency',
      value: efficiency,
      unit: 'log points',
      sourceId: source,
      confidence,
      note: note ?? '',
    })),
  };
}
