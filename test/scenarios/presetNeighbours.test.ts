import { describe, expect, test } from 'vitest';
import { type Cluster, INSTITUTIONS } from '../../engine/model/cluster.ts';
import type { Shock } from '../../engine/model/shock.ts';
import { type ClusterPreset, PRESETS, type PresetName } from '../../scenarios/presets.ts';
import { makeCluster } from '../model/countries.ts';
import {
  type Circumstances,
  CLEAR,
  effect,
  elsewhere,
  fixedMembers,
  learnt,
  MONTHS,
  outlaysOfAllYears,
  paired,
  run,
  total,
} from '../model/pairedRuns.ts';

/** The preset in the test country, with the same budget for all; large, so that members are many. */
function preset(name: PresetName, rest: Partial<Cluster> = {}): Cluster {
  const given: ClusterPreset = PRESETS[name];
  return makeCluster({
    id: name,
    classification: given.classification,
    sector: given.sector,
    otherSectors: given.otherSectors ?? [],
    branches: given.branches,
    institutions: [...INSTITUTIONS],
    partners: given.partners === undefined ? [] : ['abroad'],
    memberShare: 0.9,
    ...rest,
  });
}

const everywhere = { regions: ['region-0', 'region-1', 'region-2', 'region-3'] };
const settled: Circumstances = { parameters: fixedMembers };
const remoteJobs = total((row) => row.remoteJobs);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each preset differs from a neighbour as its mechanism says, and no longer without the mechanism. */
describe('presets differ from their neighbours, and for the reason given', () => {
  test('industrial from regional: firms of the sector elsewhere join', () => {
    const members = (name: PresetName, joinRate: number) =>
      run([preset(name, { memberShare: 0.1 })], { parameters: { joinRate } });
    const outside = elsewhere('cluster_output');
    const sum = (name: PresetName, joinRate: number) =>
      members(name, joinRate).reduce((total, result) => total + outside(result), 0);
    expect(sum('industrial', 0.3)).toBeGreaterThan(0);
    expect(sum('regional', 0.3)).toBe(0);
    expect(sum('industrial', 0)).toBe(0);
  });

  test('information from industrial: members far apart learn from each other', () => {
    const information = [preset('information', everywhere)];
    const industrial = [preset('industrial', everywhere)];
    expect(paired(learnt(information), learnt(industrial))).toBeGreaterThan(CLEAR);
    const without: Circumstances = { rules: { knowledge: 'distance-only' } };
    expect(learnt(information, without)).toEqual(learnt(industrial, without));
  });

  test('virtual platform from information cluster: part of the work is done remotely', () => {
    const compared = (circumstances: Circumstances) =>
      effect(
        run([preset('virtual-platform')], circumstances),
        run([preset('information')], circumstances),
        remoteJobs,
      );
    expect(compared(settled)).toBeGreaterThan(CLEAR);
    const onSiteOnly = { parameters: { ...fixedMembers, teleworkIndustry: 0 } };
    expect(Math.abs(compared(onSiteOnly))).toBeLessThan(CLEAR);
  });

  test('private innovation from regional Internet: no public money, more innovation', () => {
    const alone = [preset('private-innovation')];
    const regional = [preset('regional-internet')];
    expect(run(alone).every((result) => outlaysOfAllYears(result) === 0)).toBe(true);
    expect(run(regional).every((result) => outlaysOfAllYears(result) > 0)).toBe(true);
    // Both begin at once and meet online at once, so that research alone tells them apart.
    const atOnce = { coordinationLag: 0, initiativeLag: 0, platformCost: 1, platformLag: 0 };
    const lead = (innovationRate: number) => {
      const circumstances = { parameters: { ...atOnce, innovationRate } };
      return [learnt(alone, circumstances), learnt(regional, circumstances)] as const;
    };
    expect(paired(...lead(0.3))).toBeGreaterThan(CLEAR);
    const [alonePlain, regionalPlain] = lead(0).map(mean);
    const [aloneLearnt, regionalLearnt] = lead(0.3).map(mean);
    expect(Math.abs(alonePlain - regionalPlain)).toBeLessThan(0.1 * (aloneLearnt - regionalLearnt));
  });

  test('regional Internet from regional physical: residents of other regions take its jobs', () => {
    const funded = elsewhere('cluster_jobs');
    const online = preset('regional-internet');
    const physical = run([preset('regional')], settled);
    expect(effect(run([online], settled), physical, funded)).toBeGreaterThan(CLEAR);
    const classification = { ...online.classification, localisation: 'localised' as const };
    const bound = run([{ ...online, classification }], settled);
    // What is left are workers who have moved away with their job.
    const free = run([online], settled);
    expect(mean(bound.map(funded))).toBeLessThan(0.2 * mean(free.map(funded)));
  });

  test('network from information cluster: it learns from the others', () => {
    const two = (name: PresetName) => [
      preset(name, { id: 'a', linkedTo: ['b'], memberShare: 0.1 }),
      preset(name, { id: 'b', linkedTo: ['a'], sector: 'local-services' }),
    ];
    expect(paired(learnt(two('network')), learnt(two('information')))).toBeGreaterThan(CLEAR);
    const without: Circumstances = { rules: { knowledge: 'none' } };
    expect(learnt(two('network'), without)).toEqual(learnt(two('information'), without));
  });

  test('symbiosis from the same two apart: the works learn from the platform', () => {
    const pair = (isJoined: boolean) => [
      preset(isJoined ? 'symbiosis-physical' : 'regional', {
        id: 'works',
        linkedTo: ['platform'],
        memberShare: 0.2,
      }),
      preset(isJoined ? 'symbiosis-internet' : 'regional-internet', {
        id: 'platform',
        linkedTo: ['works'],
      }),
    ];
    expect(paired(learnt(pair(true)), learnt(pair(false)))).toBeGreaterThan(CLEAR);
    const without: Circumstances = { rules: { knowledge: 'none' } };
    expect(learnt(pair(true), without)).toEqual(learnt(pair(false), without));
  });

  test('interstate from regional Internet: it learns from partners abroad, while borders are open', () => {
    const interstate = [preset('interstate-internet')];
    const regional = [preset('regional-internet')];
    expect(paired(learnt(interstate), learnt(regional))).toBeGreaterThan(CLEAR);
    const path = Array.from({ length: MONTHS }, () => 1);
    const closed: Shock = { id: 'closed', kind: 'border-closing', sectors: [], regions: [], path };
    expect(learnt(interstate, { shocks: [closed] })).toEqual(
      learnt([preset('interstate-internet', { partners: [] })]),
    );
  });
});
