import { hasBoundaries } from '../../engine/results/folder/boundaries.ts';
import { isComplete, storedMembers } from '../../engine/results/folder/layout.ts';
import { indicatorsOf } from '../../engine/results/manifest/measures.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import type { RunDescription } from '../api.ts';

export function describeRun(run: string, folder: string): RunDescription {
  const manifest = readManifest(folder);
  const { scenario, title, seed, sample, members, currency, firstYear, lastYear } = manifest;
  return {
    run,
    scenario,
    title,
    complete: isComplete(folder),
    modelVersion: manifest.versions.aimaq,
    seed,
    sample,
    members,
    membersDone: storedMembers(folder).length,
    drawnParameters: manifest.uncertainty?.parameters.map(({ id }) => id) ?? [],
    currency,
    firstYear,
    lastYear,
    referenceArm: manifest.arms[0].id,
    arms: manifest.arms.map(({ id, name }) => ({ id, name })),
    regions: manifest.regions,
    hasBoundaries: hasBoundaries(folder),
    indicators: indicatorsOf(manifest),
    sources: manifest.sources,
    translations: manifest.translations ?? [],
    history: manifest.history,
  };
}
