import type { RegionChange, SeriesPlace } from './series.ts';

/** The smallest regions that tables tell apart, which every region of any year is a union of. */
export type Parts = ReadonlySet<string>;

/** Which parts a region stands for, given the regions that stand beside it. */
export type Coverage = (region: string, beside: ReadonlySet<string>) => Parts;

/**
 * A region covers itself and all that was once part of it and does not stand beside it: the region of
 * which another was cut off covers both where that one is missing. A name that no division knows
 * stands for all of its parts, whatever stands beside it.
 */
export function coverageOf(
  places: readonly SeriesPlace[],
  changes: readonly RegionChange[],
): Coverage {
  const standing = new Set(places.map(({ id }) => id));
  const cover: Coverage = (region, beside) => {
    const isStanding = standing.has(region);
    const parts = new Set(isStanding ? [region] : []);
    for (const change of changes) {
      if (change.partOf !== region || (isStanding && beside.has(change.region))) continue;
      for (const part of cover(change.region, beside)) parts.add(part);
    }
    return parts;
  };
  return cover;
}

export const overlap = (a: Parts, b: Parts): Parts => new Set([...a].filter((part) => b.has(part)));

export const sameParts = (a: Parts, b: Parts): boolean =>
  a.size === b.size && [...a].every((part) => b.has(part));
