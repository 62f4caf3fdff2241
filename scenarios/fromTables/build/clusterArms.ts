import type { Country, Region } from '../../../engine/model/country.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { PRESETS } from '../../presets.ts';

/** Regions that get a cluster, at most. */
const MOST_REGIONS = 3;
/** Public money of clusters a year ÷ gross product: as in the scenario of Kazakhstan. */
export const BUDGET_SHARE = 0.0006;
/** Years in which it is spent, after the first. */
export const BUDGET_YEARS = 5;
/** No cluster has more of the staff of its sector. */
const MOST_STAFF = 0.5;

/** A region with its clusters: a physical one in industry, an Internet one as large in business services. */
export interface ClusterRegion {
  region: Region;
  /** Staff of members ÷ staff of the sector in the region. */
  physicalShare: number;
  internetShare: number;
}

/**
 * Where clusters are tried: up to three regions with the lowest pay among those that have at least as
 * many employed as the middle one, fewer where there are fewer than six.
 */
export function chooseClusterRegions({ regions }: Pick<Country, 'regions'>): ClusterRegion[] {
  const sizes = regions.map(({ employed }) => employed).sort((a, b) => a - b);
  const middle = sizes[Math.floor((sizes.length - 1) / 2)];
  const count = Math.max(1, Math.min(MOST_REGIONS, Math.floor(regions.length / 2)));
  return regions
    .filter(({ employed }) => employed >= middle)
    .sort((a, b) => a.meanPay - b.meanPay)
    .slice(0, count)
    .map((region) => {
      const physicalShare = PRESETS.regional.memberShare;
      const [, industry, , business] = region.employedBySector;
      const asLarge = (physicalShare * industry) / Math.max(1, business);
      const internetShare = Math.min(MOST_STAFF, Math.max(0.001, Number(asLarge.toPrecision(2))));
      return { region, physicalShare, internetShare };
    });
}

/** Public money of all clusters of an arm, currency a year, to two digits. */
export function yearlyBudget({ regions }: Pick<Country, 'regions'>): number {
  const product = sum(regions.map(({ grossRegionalProduct }) => grossRegionalProduct));
  return Number((BUDGET_SHARE * product).toPrecision(2));
}
