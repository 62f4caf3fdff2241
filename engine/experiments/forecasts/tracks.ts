import { SCALES, toScale } from './scale.ts';
import type { ForecastIndicator } from './series/indicators.ts';
import { isBroken, type Panel } from './series/panel.ts';

/** One region's history of one indicator on its scale, a value a year without gaps up to the origin. */
export interface Track {
  region: string;
  /** Of the last year; the first is `lastYear − values.length + 1`. */
  lastYear: number;
  values: number[];
  /** Change into each year but the first; null where the level is measured anew or was filled in. */
  changes: (number | null)[];
}

/** Everybody's history of one indicator at one origin. */
export interface Tracks {
  indicator: ForecastIndicator;
  nation: string;
  /** Regions in the order of the panel, then the nation. */
  all: Track[];
}

/**
 * Histories of all regions and of the nation. Where the origin has no figure the last known one is
 * carried on. Regions without any history are left out.
 */
export function tracksOf(panel: Panel, indicator: ForecastIndicator): Tracks {
  const ids = [...panel.regions.map(({ id }) => id), panel.nation];
  return {
    indicator,
    nation: panel.nation,
    all: ids.flatMap((region) => {
      const track = trackOf(panel, indicator, region);
      return track === null ? [] : [track];
    }),
  };
}

function trackOf(panel: Panel, indicator: ForecastIndicator, region: string): Track | null {
  const history = panel.history(indicator, region);
  if (history.length === 0) return null;
  const values = history.map(({ value, year }) =>
    toScale(SCALES[indicator], value, residents(panel, region, year)),
  );
  const changes = history.slice(1).map(({ year }, i) => {
    const isMeasured = !isBroken(panel.breaks, indicator, year);
    return isMeasured ? values[i + 1] - values[i] : null;
  });
  const missing = panel.origin - history[history.length - 1].year;
  return {
    region,
    lastYear: panel.origin,
    values: [...values, ...Array<number>(missing).fill(values[values.length - 1])],
    changes: [...changes, ...Array<null>(missing).fill(null)],
  };
}

/** Residents of the year or of the nearest year before that has some. */
export function residents(panel: Panel, region: string, year: number): number {
  const own = panel.at('population_average', region, year);
  if (own !== undefined) return own.value;
  const history = panel.history('population_average', region);
  return (history.findLast((datum) => datum.year <= year) ?? history[0])?.value ?? 1;
}

/** Changes that were measured, the latest last. */
export function measuredChanges({ changes }: Track): number[] {
  return changes.filter((change) => change !== null);
}

export function meanOf(values: readonly number[], otherwise = 0): number {
  if (values.length === 0) return otherwise;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value of the origin. */
export const last = ({ values }: Track): number => values[values.length - 1];
