import { EDUCATIONS, SECTORS } from '../../country.ts';
import type { Base } from '../base.ts';
import type { Markets } from '../world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** Columns of the right size, before calibration fills them. */
export function emptyBase(regions: number): Base {
  return {
    regions,
    distance: new Float64Array(regions * regions),
    outside: { ids: [], efficiency: new Float64Array(0), distance: new Float64Array(0) },
    population: new Int32Array(regions),
    labourForce: new Int32Array(regions),
    labourForceByEducation: new Int32Array(regions * E),
    unemployment: new Float64Array(regions),
    nationalPay: 0,
    lagging: new Uint8Array(regions),
    onSiteEmployment: new Float64Array(regions),
    outputPerWorker: new Float64Array(regions * S),
    pay: new Float64Array(regions * S * E),
    meanSize: new Float64Array(regions * S),
    capitalPerWorker: new Float64Array(S),
    educationMix: new Float64Array(regions * S * E),
    income: new Float64Array(regions),
    otherIncomePerHead: new Float64Array(regions),
    marketSize: new Float64Array(S),
    outsideShare: new Float64Array(S),
    localSpending: new Float64Array(regions),
    turnover: new Float64Array(regions),
    matchingEfficiency: new Float64Array(regions * E),
    remoteMatchingEfficiency: 0,
    remoteFillRate: new Float64Array(regions),
    offerQuality: new Uint16Array(0),
    participation: new Float64Array(0),
    tracks: new Float64Array(0),
    youngAccess: new Float64Array(regions),
    fertility: new Float64Array(regions),
    birthScale: 0,
    deathScale: 0,
    survival: [],
    highestContact: 0,
    highestPull: 0,
    emigrationHazard: 0,
    immigration: new Float64Array(regions),
    immigrants: new Int32Array(0),
    arrivals: new Float64Array(regions),
    startWeight: new Float64Array(regions * regions),
    expectedIncome: new Float64Array(regions * E),
    otherOutlaysPerHead: 0,
  };
}

export function emptyMarkets(regions: number): Markets {
  return {
    pay: new Float64Array(regions * S * E),
    smoothUnemployment: new Float64Array(regions),
    varieties: new Float64Array(regions).fill(1),
    agglomeration: new Float64Array(regions).fill(1),
    relativeProductivity: new Float64Array(regions * S).fill(1),
    costOfLiving: new Float64Array(regions).fill(1),
    income: new Float64Array(regions),
    utilisation: new Float64Array(regions * S).fill(1),
    relocationPull: new Float64Array(regions).fill(1),
    exportShare: new Float64Array(S),
    networkUp: new Float64Array(regions).fill(1),
    findingRate: new Float64Array(regions * E),
    remoteFindingRate: new Float64Array(regions * E),
  };
}
