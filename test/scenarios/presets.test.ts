import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIMENSIONS, type DimensionId } from '../../engine/model/classification.ts';
import { simulate } from '../../engine/model/simulate.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import { shippedNames } from '../../scenarios/document/locateScenario.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { type ClusterPreset, PRESETS } from '../../scenarios/presets.ts';
import { publishedSchema } from '../../scenarios/schema/publish.ts';
import { SHOCK_PRESETS } from '../../scenarios/shockPresets.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, smallWith, writeFolder } from './smallScenario.ts';

const published = Compile(JSON.parse(publishedSchema()));

/** A scenario of ten lines: its own arm beside those of Kazakhstan. */
const tenLines = (first: string, second = '') =>
  `extends: kazakhstan
title: A preset
sample: 0.001
years: 3
audit: true
arms:
  mine:
    clusters:
      - { id: first, preset: ${first}, regions: [karaganda] }
${second === '' ? '' : `      - { id: second, preset: ${second}, regions: [turkistan] }\n`}`;

const pairs: Record<string, string> = {
  network: 'network',
  'symbiosis-physical': 'symbiosis-internet',
  'symbiosis-internet': 'symbiosis-physical',
};

describe.each(Object.entries<ClusterPreset>(PRESETS))('%s', (name, preset) => {
  const text = tenLines(name, pairs[name]);
  const load = () => loadScenario(writeFolder({ 'scenario.yaml': text }));

  test('runs from a scenario of ten lines, every identity held', () => {
    const { question, arms } = load();
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(10);
    const mine = arms.find(({ id }) => id === 'mine');
    if (mine === undefined) throw new Error('the arm is missing');
    const result = simulate(createWorld(question, 0), mine, { question, member: 0 });
    expect(result.clusters.map(({ year }) => year)).toContain(2022);
    for (const { jobs } of result.clusters) expect(jobs).toBeGreaterThan(0);
  });

  test('is what it says, and an editor with the schema finds no fault in it', () => {
    expect(published.Check(parse(text))).toBe(true);
    const [cluster] = load().arms.at(-1)?.clusters ?? [];
    expect(cluster).toMatchObject({
      name: preset.name,
      classification: preset.classification,
      sector: preset.sector,
      branches: preset.branches,
      partners: preset.partners ?? [],
    });
    expect(Object.keys(cluster.classification)).toEqual(Object.keys(DIMENSIONS));
  });
});

test('no two presets are the same point', () => {
  const points = Object.values<ClusterPreset>(PRESETS).map(({ classification }) =>
    JSON.stringify(classification),
  );
  expect(new Set(points).size).toBe(points.length);
});

test('neighbours differ for one reason', () => {
  const reasons = (a: keyof typeof PRESETS, b: keyof typeof PRESETS) =>
    (Object.keys(DIMENSIONS) as DimensionId[]).filter(
      (dimension) => PRESETS[a].classification[dimension] !== PRESETS[b].classification[dimension],
    );
  expect(reasons('industrial', 'information')).toEqual(['links']);
  expect(reasons('information', 'network')).toEqual(['interaction']);
  expect(reasons('regional', 'symbiosis-physical')).toEqual(['interaction']);
  expect(reasons('regional-internet', 'symbiosis-internet')).toEqual(['interaction']);
});

describe('a preset', () => {
  const load = (entry: string) => {
    const text = tenLines('regional').replace('preset: regional,', `preset: regional, ${entry},`);
    return loadScenario(writeFolder({ 'scenario.yaml': text })).arms.at(-1)?.clusters[0];
  };

  test('gives way to what the entry says, the classification value by value', () => {
    expect(load('memberShare: 0.2, branches: [business]')).toMatchObject({
      memberShare: 0.2,
      branches: ['business'],
      institutions: [],
    });
    const { links, scale } = PRESETS.regional.classification;
    const cluster = load('classification: { links: information }');
    expect([links, cluster?.classification.links]).toEqual(['ordinary', 'information']);
    expect(cluster?.classification.scale).toBe(scale);
  });

  test('gives way to --set', () => {
    const folder = writeFolder({ 'scenario.yaml': tenLines('regional') });
    const set = ['arms.mine.clusters.0.classification.scale=sectoral'];
    const [cluster] = loadScenario(folder, { set }).arms.at(-1)?.clusters ?? [];
    expect(cluster.classification).toEqual({
      ...PRESETS.regional.classification,
      scale: 'sectoral',
    });
  });

  test('that is unknown is named', () => {
    const folder = writeFolder({ 'scenario.yaml': tenLines('regional-internt') });
    expect(complaintOf(folder)).toBe(
      'unknown-name scenario.yaml:9:30 arms.mine.clusters.0.preset: there is no preset "regional-internt"; did you mean "regional-internet"?',
    );
    const small = smallWith('scenario.yaml', 'data:', 'shocks: { x: { preset: storm } }\ndata:');
    expect(complaintOf(small)).toBe(
      'unknown-name scenario.yaml:6:24 shocks.x.preset: there is no preset "storm"; known are commodity-slump, network-outage, border-closing',
    );
  });
});

test('clusters without a stated share of the budget split what the others leave', () => {
  const text = tenLines('network', 'network').replace(
    'preset: network,',
    'preset: network, budgetShare: 0.4,',
  );
  const mine = loadScenario(writeFolder({ 'scenario.yaml': text })).arms.at(-1);
  const money = mine?.clusters.map(({ programme }) => programme.budget[0].amount);
  expect(money?.[0]).toBeCloseTo(0.4 * 40e9);
  expect(money?.[1]).toBeCloseTo(0.6 * 40e9);
});

test('networked clusters of an arm are linked unless they say otherwise', () => {
  const linksOf = (text: string) =>
    loadScenario(writeFolder({ 'scenario.yaml': text }))
      .arms.at(-1)
      ?.clusters.map(({ linkedTo }) => linkedTo);
  expect(linksOf(tenLines('symbiosis-physical', 'symbiosis-internet'))).toEqual([
    ['second'],
    ['first'],
  ]);
  expect(linksOf(tenLines('regional', 'symbiosis-internet'))).toEqual([[], []]);
  const silent = tenLines('network', 'network').replace('{ id: first', '{ linkedTo: [], id: first');
  expect(linksOf(silent)).toEqual([[], ['first']]);
});

test.each(Object.keys(SHOCK_PRESETS))('the shock %s is used in three lines', (name) => {
  const text = `extends: kazakhstan\ntitle: A shock\nshocks: { mine: { preset: ${name}, from: 2024-03 } }\n`;
  expect(published.Check(parse(text))).toBe(true);
  const [{ kind, path: values }] = loadScenario(writeFolder({ 'scenario.yaml': text })).question
    .shocks;
  const none = kind === 'world-demand' ? 1 : 0;
  expect(values.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => none));
  expect(values[50]).not.toBe(none);
  expect(Math.abs(values[191] - none)).toBeLessThan(0.02);
});

test.each(['clusters.md', 'scenarios.md', 'shocks.md', 'variants.md'])(
  'what docs/%s shows can be used',
  (name) => {
    const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', name), 'utf8');
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      const whole = text.startsWith('extends:') ? text : `extends: kazakhstan\ntitle: X\n${text}`;
      expect(complaintOf(writeFolder({ 'scenario.yaml': whole }))).toBe('no complaint');
    }
  },
);

test.each(shippedNames())('an editor finds no fault in %s', (name) => {
  const shipped = path.join(import.meta.dirname, '..', '..', 'scenarios', name, 'scenario.yaml');
  expect(published.Check(parse(readFileSync(shipped, 'utf8')))).toBe(true);
});

test('the published schema asks for a whole classification where no preset is named', () => {
  const small = parse(SMALL['scenario.yaml']);
  expect(published.Check(small)).toBe(true);
  delete small.arms.mills.clusters[0].classification.links;
  expect(published.Check(small)).toBe(false);
});
