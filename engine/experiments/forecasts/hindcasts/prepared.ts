import type { Predictive } from '../distributions/predictive.ts';
import type { MethodId } from '../methods.ts';
import { type ChangesAhead, changesAhead } from '../model/changesAhead.ts';
import { autoregressiveChanges, autoregressiveLevels } from '../references/autoregression.ts';
import { dampedHolt } from '../references/dampedHolt.ts';
import { drift } from '../references/drift.ts';
import { lastValue } from '../references/lastValue.ts';
import type { Reference } from '../references/reference.ts';
import { SCALES, toScale } from '../scale.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { residents, type Track, tracksOf } from '../tracks.ts';
import type { Hindcast } from './hindcast.ts';

type ReferenceId = Extract<MethodId, 'last-value' | 'drift' | 'autoregression' | 'damped-holt'>;

/** What of an origin's forecasts of one indicator hangs on that origin alone. */
export interface Prepared {
  origin: number;
  /** Regions, then the nation; empty where nothing was known yet. */
  tracks: Track[];
  /** Residents of each track at the origin. */
  people: number[];
  nation: string;
  /** By horizon − 1 and track. */
  references: Record<ReferenceId, Predictive[][]>;
  model: ChangesAhead;
  /** Population and net migration only. */
  gravity: ChangesAhead | null;
  onScale(region: string, value: number): number;
}

export function prepare(
  indicator: ForecastIndicator,
  hindcast: Hindcast,
  horizons: number,
): Prepared {
  const { panel, origin } = hindcast;
  const { all: tracks, nation } = tracksOf(panel, indicator);
  const ahead = Array.from({ length: horizons }, (_, i) => i + 1);
  const forecast = (reference: Reference) => ahead.map(reference(tracks));
  const hasTrend = SCALES[indicator] === 'logarithm';
  const isOfMoves = indicator === 'population_average' || indicator === 'internal_net_migration';
  const change = (paths: Hindcast['model']) =>
    changesAhead(indicator, hindcast, tracks, horizons, paths);
  return {
    origin,
    tracks,
    people: tracks.map(({ region }) => residents(panel, region, origin)),
    nation,
    references: {
      'last-value': forecast(lastValue),
      drift: forecast(drift),
      autoregression: forecast(hasTrend ? autoregressiveChanges : autoregressiveLevels),
      'damped-holt': forecast(dampedHolt),
    },
    model: change(hindcast.model),
    gravity: isOfMoves && hindcast.gravity !== null ? change(hindcast.gravity) : null,
    onScale: (region, value) => toScale(SCALES[indicator], value, residents(panel, region, origin)),
  };
}
