// A small run with values that can be worked out by hand.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { INDICATORS } from '../../engine/model/indicators/definitions.ts';
import { defaultParameters } from '../../engine/model/parameters.ts';
import { defaultRules } from '../../engine/model/rules.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { storeMember } from '../../engine/results/folder/members.ts';
import { finishRun, openRun } from '../../engine/results/folder/runFolder.ts';
import type { Manifest } from '../../engine/results/manifest/manifest.ts';

const YEARS = [2020, 2021];
const REGIONS = ['north', 'south'];
const SHOWN = ['employed', 'mean_pay', 'pay_gini', 'programme_outlays'];

export function syntheticManifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    format: 2,
    scenario: 'synthetic',
    title: 'Synthetic country',
    versions: { aimaq: '0.1.0', duckdb: 'v1' },
    hashes: { scenario: 'a', files: {}, question: 'q', member: 'm' },
    seed: 'seed',
    sample: 0.01,
    members: 4,
    months: 24,
    start: '2020-01',
    firstYear: 2020,
    lastYear: 2021,
    currency: 'KZT',
    audit: false,
    parameters: defaultParameters(),
    uncertainty: null,
    rules: defaultRules(),
    arms: [
      { id: 'none', name: 'No cluster', clusters: [] },
      {
        id: 'internet',
        name: 'Internet clusters',
        clusters: [
          { id: 'zeta', name: 'Zeta', sector: 'business-services', regions: ['south'] },
          { id: 'alpha', name: 'Alpha', sector: 'industry', regions: ['north'] },
        ],
      },
    ],
    regions: REGIONS.map((id, at) => ({
      id,
      name: { en: id, ru: id, kk: id },
      macroRegion: 'centre',
      latitude: 50 - at,
      longitude: 70 + at,
    })),
    indicators: INDICATORS.filter(({ id }) => SHOWN.includes(id)),
    sources: [{ id: 'own', title: 'Made up' }],
    translations: [{ en: 'Synthetic country', ru: 'Синтетическая страна', kk: 'Синтетикалық ел' }],
    history: [{ indicator: 'employed', region: 'all', year: 2019, value: 290 }],
    ...changes,
  };
}

/** Extra jobs of the arm with clusters in each member and year; in all 100, 0, −20, 200. */
const EXTRA_JOBS = [100, 0, -20, 200];

/** Both arms of a member. Employed: 100 + member in the north, 200 in the south, and extra jobs. */
export function syntheticResults(member: number, manifest = syntheticManifest()) {
  return manifest.arms.map(({ id }) => syntheticResult(id, member));
}

function syntheticResult(arm: string, member: number): SimulationResult {
  const extra = arm === 'none' ? 0 : EXTRA_JOBS[member - 1];
  const outlays = arm === 'none' ? 0 : 3;
  const employed = YEARS.flatMap((_, year) => {
    const north = 100 + member;
    const south = 200 + 10 * year + extra;
    return [north, south, north + south];
  });
  return {
    arm,
    member,
    years: YEARS,
    regions: REGIONS,
    indicators: {
      employed: Float64Array.from(employed),
      mean_pay: Float64Array.from([1 / 3, 2 / 7, 0.3, NaN, 2 / 7, 0.3]),
      pay_gini: Float64Array.from([NaN, NaN, 0.2 + member / 100, NaN, NaN, 0.2]),
      programme_outlays: Float64Array.from([0, outlays, outlays, 0, outlays, outlays]),
    },
    migrationFlows: Float64Array.from([0, 10 + member, 20, 0, 0, 30, 40, 0]),
    remotePay: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8 + member]),
    clusters:
      arm === 'none'
        ? []
        : YEARS.flatMap((year) =>
            ['alpha', 'zeta'].map((cluster) => ({
              cluster,
              year,
              output: 5 + member,
              exports: 2,
              jobs: 12,
              fundedJobs: 10,
              remoteJobs: 6,
              seats: 11,
              outlays: 1.5,
              jobsByResidence: cluster === 'zeta' ? [4, 8] : [12, 0],
            })),
          ),
  };
}

export async function writeRun(
  folder: string,
  manifest = syntheticManifest(),
  members = Array.from({ length: manifest.members }, (_, at) => at + 1),
): Promise<string> {
  const run = await openRun(folder, manifest);
  for (const member of members) {
    await storeMember(run, member, syntheticResults(member, manifest), manifest.parameters);
  }
  if (members.length === manifest.members) await finishRun(run);
  return run.folder;
}

/** A new folder of its own for a test file, and how to remove it. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-test-'));
  return {
    at: (...names: string[]) => path.join(folder, ...names),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder with the hash of its bytes. */
export function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      path.relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
