import type { Classification } from '../classification.ts';
import { SECTORS } from '../country.ts';
import { at, uniform } from '../random/streams.ts';
import { sum } from '../world/proportionalFitting.ts';
import { labourForce } from '../world/residents.ts';
import { type ClusterState, TERTIARY, type World } from '../world/world.ts';
import { cellOf } from './productivity.ts';
import type { Conditions } from './shocks.ts';

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
 * Catching up (Nelson & Phelps 1966): dx_f = ρ · a_f · max_p w_fp (x_p − x_f)⁺ over reachable
 * partners p: members of the own cluster, of linked clusters where both are networked, and foreign
 * partners. Absorptive capacity a_f (Cohen & Levinthal 1990) is the education of the region; link
 * strength w is 2^(−distance ÷ half-distance) face to face (Keller 2002), and on information links,
 * between those online, constant but weaker (Lin, Frey & Wu 2023).
 * Innovation: x_f rises by a step at a rate that grows with the cluster's research intensity and
 * needs education institutions. Agglomeration: productivity ∝ employment density^ε, for everybody.
 *
 * Falsified if members with better partners in reach do not gain on the others.
 */
export function spreadKnowledge(world: World, conditions: Conditions): void {
  const best = world.clusters.map((state) => bestByRegion(world, state));
  for (const [index, state] of world.clusters.entries()) {
    innovate(world, state);
    if (world.rules.knowledge === 'none') continue;
    catchUp(world, state, partnersOf(world, index, best), conditions);
  }
  setAgglomeration(world);
  setRelativeProductivity(world);
}

/** Highest efficiency of a member in each region, −∞ where there is none. */
function bestByRegion(world: World, state: ClusterState): Float64Array {
  const { organisations, base } = world;
  const best = new Float64Array(base.regions).fill(-Infinity);
  for (const f of state.members) {
    const region = organisations.region[f];
    best[region] = Math.max(best[region], organisations.efficiency[f]);
  }
  return best;
}

/** The cluster's own members and those of linked clusters, where both are networked. */
function partnersOf(world: World, index: number, best: Float64Array[]): Float64Array[] {
  const isNetworked = ({ cluster }: ClusterState) =>
    cluster.classification.interaction === 'networked';
  const own = world.clusters[index];
  if (!isNetworked(own)) return [best[index]];
  const linked = world.clusters.flatMap((other, i) =>
    own.cluster.linkedTo.includes(other.cluster.id) && isNetworked(other) ? [best[i]] : [],
  );
  return [best[index], ...linked];
}

function catchUp(
  world: World,
  state: ClusterState,
  partners: Float64Array[],
  conditions: Conditions,
): void {
  const { organisations, base, parameters } = world;
  const { outside } = base;
  const gains = state.members.map((f) => {
    const home = organisations.region[f];
    const own = organisations.efficiency[f];
    const information = informationLink(world, state, f);
    let gain = 0;
    for (let region = 0; region < base.regions; region++) {
      const strength = Math.max(
        faceToFaceLink(world, base.distance[home * base.regions + region]),
        information,
      );
      for (const best of partners) gain = Math.max(gain, strength * (best[region] - own));
    }
    for (const abroad of state.partners) {
      const distance = outside.distance[home * outside.ids.length + abroad];
      const strength = Math.max(faceToFaceLink(world, distance), information);
      const tie = conditions.partnerTies[abroad];
      gain = Math.max(gain, tie * strength * (outside.efficiency[abroad] - own));
    }
    return (parameters.catchUpRate / 12) * absorptiveCapacity(world, home) * gain;
  });
  for (const [i, f] of state.members.entries()) organisations.efficiency[f] += gains[i];
}

function faceToFaceLink({ parameters }: World, distance: number): number {
  return 2 ** (-distance / parameters.knowledgeHalfDistance);
}

/** What an information link carries to a member: nothing to those offline, and while the network is down. */
function informationLink(world: World, { cluster }: ClusterState, f: number): number {
  const { organisations, markets, parameters, rules } = world;
  const hasLink =
    cluster.classification.links === 'information' &&
    organisations.online[f] === 1 &&
    rules.knowledge === 'both-links';
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
      organisations.efficiency[f] += parameters.innovationStep;
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
  const { organisations, base, markets, parameters } = world;
  const onSite = new Float64Array(base.regions);
  for (let f = 0; f < organisations.count; f++) {
    onSite[organisations.region[f]] += organisations.onSite[f];
  }
  for (let region = 0; region < base.regions; region++) {
    const density = Math.max(1, onSite[region]) / Math.max(1, base.onSiteEmployment[region]);
    markets.agglomeration[region] = density ** parameters.agglomerationElasticity;
  }
}

/** Staff-weighted mean of productivity against start and trend, by cell: what pay follows. */
function setRelativeProductivity(world: World): void {
  const { organisations, markets } = world;
  const staff = new Float64Array(markets.relativeProductivity.length);
  const total = new Float64Array(markets.relativeProductivity.length);
  for (let f = 0; f < organisations.count; f++) {
    const weight = organisations.startHeadcount[f];
    const gain = Math.exp(organisations.efficiency[f] - organisations.startEfficiency[f]);
    staff[cellOf(world, f)] += weight;
    total[cellOf(world, f)] += weight * gain;
  }
  for (let cell = 0; cell < total.length; cell++) {
    const gain = staff[cell] === 0 ? 1 : total[cell] / staff[cell];
    markets.relativeProductivity[cell] = gain * markets.agglomeration[Math.floor(cell / S)];
  }
}
