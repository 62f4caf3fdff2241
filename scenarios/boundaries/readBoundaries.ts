import { InputError, type Place } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import type { Boundaries, RegionBoundary } from '../../engine/results/manifest/manifest.ts';
import { type FileReader, shownPath } from '../document/files.ts';
import { type Feature, featuresOf } from './featuresOf.ts';
import { polygonsOf } from './polygonsOf.ts';
import type { Refuse } from './refuse.ts';

/** What a page can draw at once is smaller by far. */
const MOST_CHARACTERS = 1e6;

/**
 * Boundaries of regions from GeoJSON or TopoJSON, one feature a region, in the order of the regions.
 * A feature names its region by its `id` or by its property `region_id`; regions without one are
 * left to be drawn as points. Errors: InputError for the first thing that is wrong.
 */
export function readBoundaries(
  { file, place }: { file: string; place: Place },
  regions: readonly string[],
  reader: FileReader,
): Boundaries {
  const text = reader.read(file, place);
  const refuse: Refuse = (field, code, sentence) =>
    new InputError(code, sentence, { file: shownPath(file), ...(field === '' ? {} : { field }) });
  if (text.length > MOST_CHARACTERS) {
    const sentence = `boundaries may have ${MOST_CHARACTERS} characters, found ${text.length}: simplify them`;
    throw refuse('', 'out-of-range', sentence);
  }
  const found = new Map<string, RegionBoundary>();
  for (const [at, feature] of featuresOf(parse(text, refuse), refuse).entries()) {
    const field = `features.${at}`;
    const id = idOf(feature, field, regions, refuse);
    if (found.has(id)) {
      throw refuse(field, 'duplicate-id', `the region "${id}" has a boundary already`);
    }
    const coordinates = polygonsOf(feature.geometry, `${field} (${id})`, refuse);
    found.set(id, {
      ...{ type: 'Feature', id, properties: null },
      geometry: { type: 'MultiPolygon', coordinates },
    });
  }
  return {
    type: 'FeatureCollection',
    features: regions.flatMap((region) => found.get(region) ?? []),
  };
}

function parse(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse('', 'syntax', `this is not JSON: ${(error as Error).message}`);
  }
}

function idOf(feature: Feature, field: string, regions: readonly string[], refuse: Refuse): string {
  const id = feature.id ?? feature.properties?.region_id;
  if (id === undefined) {
    const sentence = 'a boundary needs the id of its region as "id", or as property "region_id"';
    throw refuse(field, 'missing-key', sentence);
  }
  const known = regions.find((region) => region === String(id));
  if (known !== undefined) return known;
  const hint = suggestName(String(id), regions);
  throw refuse(field, 'unknown-name', `there is no region "${id}"${hint}`);
}
