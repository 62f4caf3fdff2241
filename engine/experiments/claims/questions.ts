/** Variants of a scenario's question: the same country in other circumstances, as pure data. */
import type { Region } from '../../model/country.ts';
import type { Question } from '../../model/simulation.ts';
import { pandemic } from './pandemic.ts';

/** Distances in the compressed country against the true ones. */
export const COMPRESSION = 0.1;

/** How far access and skills are moved: by this part of the way to none, or to all. */
export const ACCESS_STEP = 0.5;

const TERTIARY = 2;

export const VARIANTS = {
  'as-is': (question: Question): Question => question,
  pandemic: (question: Question): Question => ({
    ...question,
    shocks: [...question.shocks, ...pandemic(question.months, pandemicStart(question))],
  }),
  compressed: (question: Question): Question => withRegions(question, compress),
  able: (question: Question): Question =>
    withRegions(question, (regions) => shiftLagging(regions, towardsAll)),
  unable: (question: Question): Question =>
    withRegions(question, (regions) => shiftLagging(regions, towardsNone)),
} as const satisfies Record<string, (question: Question) => Question>;

export type VariantId = keyof typeof VARIANTS;

/** The stress begins with a year, three fifths through the horizon, when funded seats stand. */
export function pandemicStart({ months }: Pick<Question, 'months'>): number {
  return 12 * Math.floor(0.6 * (months / 12));
}

function withRegions(question: Question, change: (regions: Region[]) => Region[]): Question {
  const { country } = question;
  return { ...question, country: { ...country, regions: change(country.regions) } };
}

/** Every region moved towards the middle of all, so that distances shrink alike. */
function compress(regions: Region[]): Region[] {
  const middle = (coordinate: 'latitude' | 'longitude') =>
    regions.reduce((sum, region) => sum + region[coordinate], 0) / regions.length;
  const [latitude, longitude] = [middle('latitude'), middle('longitude')];
  return regions.map((region) => ({
    ...region,
    latitude: latitude + COMPRESSION * (region.latitude - latitude),
    longitude: longitude + COMPRESSION * (region.longitude - longitude),
  }));
}

/** Regions whose mean pay is below the nation's. */
export function laggingRegions(regions: readonly Region[]): Set<string> {
  const pay = regions.reduce((sum, { meanPay, employed }) => sum + meanPay * employed, 0);
  const employed = regions.reduce((sum, region) => sum + region.employed, 0);
  return new Set(regions.filter(({ meanPay }) => meanPay < pay / employed).map(({ id }) => id));
}

/** Lagging regions alone: all regions alike would leave unchanged who is ahead of whom. */
function shiftLagging(regions: Region[], move: (share: number) => number): Region[] {
  const lagging = laggingRegions(regions);
  return regions.map((region) => (lagging.has(region.id) ? shiftAbility(region, move) : region));
}

const towardsAll = (share: number): number => share + ACCESS_STEP * (1 - share);
const towardsNone = (share: number): number => share - ACCESS_STEP * share;

/** Shares of connected persons and of higher education; the other levels keep their proportion. */
function shiftAbility(region: Region, move: (share: number) => number): Region {
  const shares = region.educationShares;
  const educated = move(shares[TERTIARY]);
  const others = (1 - educated) / Math.max(1e-9, 1 - shares[TERTIARY]);
  return {
    ...region,
    connectedShare: move(region.connectedShare),
    educationShares: shares.map((share, level) => (level === TERTIARY ? educated : share * others)),
  };
}
