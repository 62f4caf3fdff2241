import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { geoArea } from 'd3';
import { afterAll, describe, expect, test } from 'vitest';
import { runManifest } from '../../engine/experiments/runManifest.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { readBoundaries } from '../../engine/results/folder/boundaries.ts';
import { mergeRuns } from '../../engine/results/folder/mergeRuns.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import { FOLDER } from '../../scenarios/kazakhstan/derive/derive.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const files = scratch();
afterAll(files.remove);

const yaml = SMALL['scenario.yaml']!.replace('data:', 'data:\n  boundaries: places.json');
const small = (boundaries: unknown) =>
  writeFolder({
    ...SMALL,
    'scenario.yaml': yaml,
    'places.json': typeof boundaries === 'string' ? boundaries : JSON.stringify(boundaries),
  });

/** One degree square, clockwise. */
const ring = [
  [70, 50],
  [70, 51],
  [71, 51],
  [71, 50],
  [70, 50],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const feature = (changes: object = {}) => ({
  ...{ type: 'Feature', id: 'hill', properties: null, geometry: polygon },
  ...changes,
});
const topology = (arcs: unknown, names: unknown = [[0]]) => ({
  type: 'Topology',
  arcs,
  objects: {
    places: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'hill', arcs: names }],
    },
  },
});

describe('boundaries', () => {
  const turned = {
    ...{ type: 'Feature', id: 'hill', properties: null },
    geometry: { type: 'MultiPolygon', coordinates: [[ring.toReversed()]] },
  };

  test.each([
    ['GeoJSON by id', collection(feature())],
    [
      'GeoJSON by property',
      collection(feature({ id: undefined, properties: { region_id: 'hill' } })),
    ],
    ['TopoJSON', topology([ring])],
  ])('come from %s, turned as GeoJSON asks, and may leave regions out', (_, given) => {
    const { boundaries, hashes } = loadScenario(small(given));
    expect(boundaries).toEqual({ type: 'FeatureCollection', features: [turned] });
    expect(hashes.files['places.json']).toMatch(/^[0-9a-f]{64}$/);
    expect(loadScenario(writeFolder(SMALL)).boundaries).toBeUndefined();
  });

  test('stay with the run, its merge and its export', async () => {
    const study = { ...loadScenario(small(collection(feature())), { set: ['members=1'] }) };
    const manifest = runManifest(study, currentVersions());
    await runIntoFolder(study, files.at('run'), manifest, {
      threads: 1,
      shard: { index: 1, of: 1 },
    });
    await mergeRuns(files.at('merged'), [files.at('run')]);
    const { out } = await exportRun(files.at('merged'), { to: 'csv', out: files.at('tables') });
    for (const folder of [files.at('run'), files.at('merged'), out]) {
      expect(readBoundaries(folder)).toEqual(study.boundaries);
    }
  });
});

const at = 'places.json features.0';
const open = [...ring.slice(0, -1), [70, 50.5]];
test.each([
  ['{', /^syntax places.json: this is not JSON/],
  [
    '"x"',
    'wrong-type places.json: expected a GeoJSON FeatureCollection or a TopoJSON Topology, found no object',
  ],
  [
    { type: 'Feature' },
    'wrong-type places.json type: expected a GeoJSON FeatureCollection or a TopoJSON Topology, found "Feature"',
  ],
  [collection(), 'wrong-type places.json features: expected a list of features'],
  [
    collection(feature({ id: 'hil' })),
    `unknown-name ${at}: there is no region "hil"; did you mean "hill"?`,
  ],
  [
    collection(feature({ id: undefined })),
    `missing-key ${at}: a boundary needs the id of its region as "id", or as property "region_id"`,
  ],
  [
    collection(feature(), feature()),
    'duplicate-id places.json features.1: the region "hill" has a boundary already',
  ],
  [
    collection(feature({ geometry: { type: 'Point', coordinates: [70, 50] } })),
    `wrong-type ${at} (hill): must be a Polygon or a MultiPolygon, found "Point"`,
  ],
  [
    collection(feature({ geometry: null })),
    `wrong-type ${at} (hill): must be a Polygon or a MultiPolygon, found nothing`,
  ],
  [
    collection(feature({ geometry: { type: 'Polygon', coordinates: [open] } })),
    `inconsistent-data ${at} (hill): each ring must end where it begins`,
  ],
  [
    collection(feature({ geometry: { type: 'Polygon', coordinates: [ring.map(() => [70, 50])] } })),
    `inconsistent-data ${at} (hill): each ring must enclose an area`,
  ],
  [
    collection(
      feature({ geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y * 4, x])] } }),
    ),
    /^out-of-range places.json features.0 \(hill\): each position must be a longitude .* found \[200,70\]/,
  ],
  [topology([ring], [[7]]), 'unknown-name places.json arcs: there is no arc 7'],
  [
    topology([ring], [Array(50_000).fill(0)]),
    'out-of-range places.json arcs: boundaries may have 200000 points: simplify them',
  ],
  [topology([[1, 2, 3, 4]]), /places.json/],
  [`"${'x'.repeat(1e6)}"`, /^out-of-range places.json: boundaries may have 1000000 characters/],
])('what is wrong is refused in one line: %#', (given, sentence) => {
  const said = complaintOf(small(given));
  if (typeof sentence === 'string') expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
});

test('those of Kazakhstan enclose the areas that are published, but for the grown cities', () => {
  const { boundaries, question } = loadScenario('kazakhstan');
  const { regions } = question.country;
  const features = boundaries?.features ?? [];
  const without = regions.filter(({ id }) => !features.some((feature) => feature.id === id));
  expect(without.map(({ id }) => id)).toEqual(['shymkent']);
  const table = readFileSync(path.join(FOLDER, 'data', 'regions.csv'), 'utf8');
  const areas: { region_id: string; area_km2: string }[] = parse(table, { columns: true });
  for (const { region_id, area_km2 } of areas) {
    const feature = features.find(({ id }) => id === region_id);
    if (feature === undefined || ['astana', 'almaty'].includes(region_id)) continue;
    // d3 wants rings turned the other way round.
    const polygons = feature.geometry.coordinates.map((rings) =>
      rings.map((one) => one.toReversed()),
    );
    const area = geoArea({ type: 'MultiPolygon', coordinates: polygons }) * 6371 ** 2;
    expect(Math.abs(area / Number(area_km2) - 1), region_id).toBeLessThan(0.06);
  }
});
