import { InputError } from '../../../engine/errors.ts';
import type { ResolvedScenario } from '../../document/resolve.ts';
import type { ScenarioFile } from '../../schema/scenarioSchema.ts';
import { checkNames } from '../names.ts';

/** The group of each region; without groups all regions are in one. Errors: InputError. */
export function readMacroRegions(
  file: ScenarioFile,
  regions: readonly string[],
  scenario: ResolvedScenario,
): (region: string) => string {
  const groups = file.macroRegions;
  if (groups === undefined) return () => 'all';
  const groupOf = new Map<string, string>();
  for (const [group, members] of Object.entries(groups)) {
    checkNames(members, regions, 'region', ['macroRegions', group], scenario);
    for (const [index, region] of members.entries()) {
      const before = groupOf.get(region);
      if (before !== undefined) {
        const place = scenario.placeOf(['macroRegions', group, String(index)]);
        const sentence = `the region "${region}" is already in the group "${before}"`;
        throw new InputError('duplicate-id', sentence, place);
      }
      groupOf.set(region, group);
    }
  }
  const missing = regions.find((region) => !groupOf.has(region));
  if (missing !== undefined) {
    const place = scenario.placeOf(['macroRegions'], 'key');
    throw new InputError('incomplete-data', `the region "${missing}" is in no group`, place);
  }
  return (region) => groupOf.get(region) ?? 'all';
}
