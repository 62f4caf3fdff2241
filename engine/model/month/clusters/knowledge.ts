import type { Classification } from '../../classification.ts';
import { SECTORS } from '../../country.ts';
import { normalQuantile } from '../../random/normalQuantile.ts';
import { at, uniform } from '../../random/streams.ts';
import { knowledgeRule } from '../../rules/knowledge/knowledgeRule.ts';
import type { ClusterState } from '../../world/clusterState.ts';
import { TERTIARY } from '../../world/people/persons.ts';
import { labourForce } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import { cellOf, gainEfficiency } from '../production/productivity.ts';
import type { Conditions } from '../shocks.ts';
import { isActing } from './programmes/acting.ts';

const S = SECTORS.length;

/** Research intensity of the values of the dimension "innovation": equal steps from none to all. */
const RESEARCH: Record<Classification['innovation'], number> = {
  none: 0,
  educational: 0.25,
  'research-and-production': 0.5,
  'research-and-innovation': 0.75,
  innovation: 1,
};

/**
 * Efficiency x of cluster members and density of employment.
 *
 * Catching up (Nelson & Phelps 1966): dx_f = ρ · a_f · (x* − x_f)⁺, x* the best practice in reach and
 * absorptive capacity a_f (Cohen & Levinthal 1990) the education of the region. Among n partners,
 * whose log efficiency is normal, the best is expected at x* = σ Φ⁻¹(n ÷ (n + 1)) (Blom 1958), plus
 * what partners gained by innovations: so it does not depend on how many agents stand for them.
 * Partners are members of the own cluster and of linked clusters where both are networked, counted
 * by the strength of the link, which the scenario's rule gives: it may fade with distance, and it may
 * be carried by information links between those online. A partner abroad is best practice of its own,
 * and what it teaches is scaled by the link.
 * Innovation: x_f rises by a step at a rate that grows with the cluster's research intensity and
 * needs education institutions. Agglomeration: productivity ∝ employment density^ε, for everybody.
 *
 * Falsified if members with more or better partners in reach do not gain on the others.
 */
export function spreadKnowledge(world: World, conditions: Conditions): void {
  const groups = world.clusters.map((state) => partnersByRegion(world, state));
  for (const [index, state] of world.clusters.entries()) {
    if (!isActing(world, state)) continue;
    innovate(world, state);
    catchUp(world, state, groupsInReach(world, index, groups), conditions);
  }
  setAgglomeration(world);
  setRelativeProductivity(world);
}

/** Members of a cluster by region: how many organisations they stand for, and their innovations. */
interface Partners {
  number: Float64Array;
  /** Log gain by own innovations × number. */
  innovated: Float64Array;
}

function partnersByRegion(world: World, state: ClusterState): Partners {
  const { organisations, base, sample } = world;
  const number = new Float64Array(base.regions);
  const innovated = new Float64Array(base.regions);
  if (!isActing(world, state)) return { number, innovated };
  for (const f of state.members) {
    const size = base.meanSize[cellOf(world, f)] * sample;
    const count = organisations.startHeadcount[f] / size;
    number[organisations.region[f]] += count;
    innovated[organisations.region[f]] += count * organisations.innovated[f];
  }
  return { number, innovated };
}

/** The cluster's own members and those of linked clusters, where both are networked. */
function groupsInReach(world: World, index: number, groups: Partners[]): Partners[] {
  const isNetworked = ({ cluster }: ClusterState) =>
    cluster.classification.interaction === 'networked';
  const own = world.clusters[index];
  if (!isNetworked(own)) return [groups[index]];
  const linked = world.clusters.flatMap((other, i) =>
    own.cluster.linkedTo.includes(other.cluster.id) && isNetworked(other) ? [groups[i]] : [],
  );
  return [groups[index], ...linked];
}

function catchUp(
  world: World,
  state: ClusterState,
  groups: Partners[],
  conditions: Conditions,
): void {
  const { organisations, base, parameters } = world;
  const { outside } = base;
  const strengthOf = knowledgeRule(world);
  const gains = state.members.map((f) => {
    const home = organisations.region[f];
    const own = organisations.efficiency[f];
    const information = informationLink(world, state, f);
    // All partners but the organisation itself.
    let number = -1;
    let innovated = 0;
    for (let region = 0; region < base.regions; region++) {
      const distance = base.distance[home * base.regions + region];
      const strength = strengthOf(world, distance, information);
      for (const group of groups) {
        number += strength * group.number[region];
        innovated += strength * group.innovated[region];
      }
    }
    let gap = number > 0 ? bestOf(world, number) + innovated / (number + 1) - own : 0;
    for (const abroad of state.partners) {
      const distance = outside.distance[home * outside.ids.length + abroad];
      const strength = strengthOf(world, distance, information);
      const tie = conditions.partnerTies[abroad];
      gap = Math.max(gap, tie * strength * (outside.efficiency[abroad] - own));
    }
    return (parameters.catchUpRate / 12) * absorptiveCapacity(world, home) * Math.max(0, gap);
  });
  for (const [i, f] of state.members.entries()) gainEfficiency(world, f, gains[i]);
}

/** Expected log efficiency of the best of a number of organisations. */
function bestOf({ parameters }: World, number: number): number {
  return parameters.efficiencyDispersion * normalQuantile(number / (number + 1));
}

/** What an information link carries to a member: nothing to those offline, nor while network or platform are not there. */
function informationLink(world: World, state: ClusterState, f: number): number {
  const { organisations, markets, parameters, month } = world;
  const { links, environment } = state.cluster.classification;
  const hasLink =
    links === 'information' &&
    (environment === 'physical' || month >= state.platformReady) &&
    organisations.online[f] === 1;
  return hasLink
    ? parameters.informationLinkStrength * markets.networkUp[organisations.region[f]]
    : 0;
}

function innovate(world: World, state: ClusterState): void {
  if (!state.cluster.institutions.includes('education')) return;
  const { organisations, parameters, streams, month } = world;
  const intensity = RESEARCH[state.cluster.classification.innovation];
  for (const f of state.members) {
    const capacity = absorptiveCapacity(world, organisations.region[f]);
    const chance = (parameters.innovationRate / 12) * intensity * capacity;
    if (uniform(streams.innovation, f, at(month)) < chance) {
      gainEfficiency(world, f, parameters.innovationStep);
      organisations.innovated[f] += parameters.innovationStep;
    }
  }
}

/** Share of the labour force with higher education, relative to the nation's at the start. */
function absorptiveCapacity(world: World, region: number): number {
  const { labour, base } = world;
  const educated =
    labour.employed[region * 3 + TERTIARY] + labour.unemployed[region * 3 + TERTIARY];
  let nation = 0;
  for (let r = 0; r < base.regions; r++) nation += base.labourForceByEducation[r * 3 + TERTIARY];
  const national = nation / Math.max(1, sum(base.labourForce));
  if (national === 0) return 0;
  return educated / Math.max(1, labourForce(world, region)) / national;
}

function setAgglomeration(world: World): void {
  const { labour, base, markets, parameters } = world;
  const cells = labour.onSiteCount.length / base.regions;
  for (let region = 0; region < base.regions; region++) {
    const onSite = sum(labour.onSiteCount.subarray(region * cells, (region + 1) * cells));
    const density = Math.max(1, onSite) / Math.max(1, base.onSiteEmployment[region]);
    markets.agglomeration[region] = density ** parameters.agglomerationElasticity;
  }
}

/** Mean of productivity against start and trend, weighted by staff at the start, by cell: what pay follows. */
function setRelativeProductivity(world: World): void {
  const { organisations, markets } = world;
  const { cellStart, startHeadcount, efficiency, startEfficiency } = organisations;
  for (let cell = 0; cell < markets.relativeProductivity.length; cell++) {
    let staff = 0;
    let gained = 0;
    for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
      staff += startHeadcount[f];
      if (efficiency[f] === startEfficiency[f]) continue;
      gained += startHeadcount[f] * Math.expm1(efficiency[f] - startEfficiency[f]);
    }
    const gain = staff === 0 ? 1 : 1 + gained / staff;
    markets.relativeProductivity[cell] = gain * markets.agglomeration[Math.floor(cell / S)];
  }
}
