import type { Classification } from '../classification.ts';
import { SECTORS } from '../country.ts';
import { at, uniform } from '../random/streams.ts';
import { sum } from '../world/proportionalFitting.ts';
import { labourForce } from '../world/residents.ts';
import { type ClusterState, TERTIARY, type World } from '../world/world.ts';
import { cellOf } from './productivity.ts';

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
 * members p, with absorptive capacity a_f (Cohen & Levinthal 1990: education of the region) and
 * link strength w: face-to-face 2^(−distance ÷ half-distance) (Keller 2002), information links
 * constant but weaker (Lin, Frey & Wu 2023), between members who are online.
 * Innovation: x_f rises by a step at a rate that grows with the cluster's research intensity and
 * needs its public institutions. Agglomeration: productivity ∝ employment density^ε, for everybody.
 *
 * Falsified if members with better partners in reach do not gain on the others.
 */
export function spreadKnowledge(world: World): void {
  const best = world.clusters.map((state) => bestByRegion(world, state));
  for (const [index, state] of world.clusters.entries()) {
    innovate(world, state);
    catchUp(world, state, partnersOf(world, index, best));
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

/** The cluster's own members and, where clusters are linked, those of its partners. */
function partnersOf(world: World, index: number, best: Float64Array[]): Float64Array[] {
  const { cluster } = world.clusters[index];
  if (cluster.classification.interaction === 'separate') return [best[index]];
  const linked = world.clusters.flatMap((other, i) =>
    cluster.linkedTo.includes(other.cluster.id) ? [best[i]] : [],
  );
  return [best[index], ...linked];
}

function catchUp(world: World, state: ClusterState, partners: Float64Array[]): void {
  const { organisations, base, parameters } = world;
  const hasInformationLinks = state.cluster.classification.links === 'information';
  const gains = state.members.map((f) => {
    const home = organisations.region[f];
    let gain = 0;
    for (let region = 0; region < base.regions; region++) {
      const distance = base.distance[home * base.regions + region];
      const faceToFace = 2 ** (-distance / parameters.knowledgeHalfDistance);
      const isOnline = hasInformationLinks && organisations.online[f] === 1;
      const strength = Math.max(faceToFace, isOnline ? parameters.informationLinkStrength : 0);
      for (const best of partners) {
        gain = Math.max(gain, strength * (best[region] - organisations.efficiency[f]));
      }
    }
    return (parameters.catchUpRate / 12) * absorptiveCapacity(world, home) * gain;
  });
  for (const [i, f] of state.members.entries()) organisations.efficiency[f] += gains[i];
}

function innovate(world: World, state: ClusterState): void {
  if (!state.cluster.branches.includes('institutions')) return;
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
