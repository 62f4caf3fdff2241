import { EDUCATIONS, SECTORS } from '../../country.ts';
import { remotePayRule } from '../../rules/remotePay/remotePayRule.ts';
import { QUALITY_ONE } from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/**
 * Pay index of a remote job: that of the scenario's rule · e^(−taste), the discount at which workers
 * take remote work for on-site work (Mas & Pallais 2017).
 */
export function remotePayIndex(world: World, cell: number, residence: number): number {
  const index = remotePayRule(world)(world, cell, residence);
  return index * Math.exp(-world.parameters.remoteTaste);
}

/** Usual pay in a region by education: mean over on-site staff, or over sectors where there is none. */
export function goingPay(world: World): Float64Array {
  const { labour, markets, base } = world;
  const result = new Float64Array(base.regions * E);
  for (let region = 0; region < base.regions; region++) {
    for (let education = 0; education < E; education++) {
      let pay = 0;
      let staff = 0;
      for (let sector = 0; sector < S; sector++) {
        const cell = (region * S + sector) * E + education;
        // One more than there are: no region and education without a going pay.
        const weight = labour.onSiteCount[cell] + 1;
        pay += weight * markets.pay[cell];
        staff += weight;
      }
      result[region * E + education] = pay / staff;
    }
  }
  return result;
}

/** One month's pay and what the inequality of pay needs, from the counts. Currency of the agents. */
export interface Payroll {
  byWorkplace: Float64Array;
  byResidence: Float64Array;
  /** Remote pay, workplace × residence. */
  remote: Float64Array;
  /** Pay of public services. */
  publicServices: number;
  /** Σ pay · ln pay by region of residence, for Theil's index. */
  payLog: Float64Array;
}

const PUBLIC = SECTORS.indexOf('public-services');

export function payroll(world: World): Payroll {
  const { labour, markets, base } = world;
  const regions = base.regions;
  const result: Payroll = {
    byWorkplace: new Float64Array(regions),
    byResidence: new Float64Array(regions),
    remote: new Float64Array(regions * regions),
    publicServices: 0,
    payLog: new Float64Array(regions),
  };
  const add = (
    cell: number,
    residence: number,
    index: number,
    quality: number,
    qualityLog: number,
  ): number => {
    const workplace = Math.floor(cell / (S * E));
    const pay = (index * quality) / QUALITY_ONE;
    result.byWorkplace[workplace] += pay;
    result.byResidence[residence] += pay;
    result.payLog[residence] += pay * Math.log(index) + (index * qualityLog) / QUALITY_ONE;
    if (Math.floor(cell / E) % S === PUBLIC) result.publicServices += pay;
    return pay;
  };
  for (let cell = 0; cell < labour.onSiteCount.length; cell++) {
    const workplace = Math.floor(cell / (S * E));
    if (labour.onSiteCount[cell] > 0) {
      add(
        cell,
        workplace,
        markets.pay[cell],
        labour.onSiteQuality[cell],
        labour.onSiteQualityLog[cell],
      );
    }
  }
  const { route, count, quality, qualityLog } = labour.remoteStaff;
  for (let row = 0; row < route.length; row++) {
    if (count[row] === 0) continue;
    const cell = Math.floor(route[row] / regions);
    const residence = route[row] % regions;
    const index = remotePayIndex(world, cell, residence);
    const pay = add(cell, residence, index, quality[row], qualityLog[row]);
    result.remote[Math.floor(cell / (S * E)) * regions + residence] += pay;
  }
  return result;
}
