import { moderated, type Predictive } from './distributions/predictive.ts';
import { reconciled } from './distributions/reconcile.ts';
import type { Prepared } from './hindcasts/prepared.ts';
import { type CombinationWeights, combinationWeights } from './learning/combination.ts';
import { type ForecastError, spreadsFrom } from './learning/dispersion.ts';
import { earlierScores, type PastForecasts } from './learning/earlierScores.ts';
import { type PastForecast, spreadCorrection } from './learning/sharpness.ts';
import { type CombinedId, combinedOf, type MethodId } from './methods.ts';
import type { ChangesAhead } from './model/changesAhead.ts';
import { mixed, type TrendWeights, trendWeights } from './model/trendWeights.ts';
import { ERROR_GROWTH, isMoney, priorWeight, SCALES } from './scale.ts';
import type { ForecastIndicator } from './series/indicators.ts';
import { last, meanOf, measuredChanges, type Track } from './tracks.ts';

/** Everything that was forecast of one indicator at one origin. */
export interface IndicatorForecasts extends PastForecasts {
  origin: number;
  /** What the engine makes of the model and of the observed trend. */
  trend: TrendWeights;
  weights: CombinationWeights;
}

/** What became of a region after origin `i`, as a value of the indicator; undefined where unknown. */
export type OutcomeAfter = (i: number, region: string, year: number) => number | undefined;

/**
 * Forecasts of one indicator at every origin in turn. Whatever is estimated at an origin (how far
 * trends go on, spreads, weights) is estimated from forecasts of earlier origins whose years have
 * come by then.
 */
export function forecastInTurn(
  indicator: ForecastIndicator,
  prepared: readonly Prepared[],
  outcomeAfter: OutcomeAfter,
): IndicatorForecasts[] {
  const done: IndicatorForecasts[] = [];
  for (const [at, own] of prepared.entries()) {
    const { origin, tracks, people, nation, references, model, gravity } = own;
    const outcome = (i: number, region: string, horizon: number) =>
      outcomeOn(i, region, horizon, at);
    const trend = trendWeights(
      prepared.slice(0, at).map((earlier) => earlier.model),
      changesSince(at),
      {
        prior: priorWeight(SCALES[indicator]),
        power: ERROR_GROWTH[indicator],
        isNominal: isMoney(indicator),
      },
    );
    const predictives: IndicatorForecasts['predictives'] = { ...references };
    const prior = relativeVariances(tracks, nation);
    const dress = (method: MethodId, centres: number[][]) => {
      const power = ERROR_GROWTH[indicator];
      const spread = spreadsFrom(errorsOf(method, at), { nation, prior, power });
      const correction = spreadCorrection(pastOf(method, at));
      predictives[method] = centres.map((byTrack, h) =>
        reconciled(indicator, tracks, people, byTrack).map((centre, i): Predictive => {
          // Before anything has been scored, as wide as a drift.
          const { scale, df } = spread?.(tracks[i].region, h + 1) ?? references.drift[h][i];
          return { centre, scale: scale * correction, df };
        }),
      );
    };
    dress('model', centresOf(model, tracks, null));
    dress('engine', centresOf(model, tracks, trend));
    if (gravity !== null) dress('gravity', centresOf(gravity, tracks, null));
    const combined = combinedOf(indicator);
    const weights = combinationWeights(combined, earlierScores(done, combined, outcome));
    dress('combination', combinedCentres(predictives, weights));
    const isClosed = SCALES[indicator] === 'per-thousand';
    done.push({
      origin,
      tracks,
      predictives: isClosed ? withoutNation(predictives, tracks, nation) : predictives,
      trend,
      weights,
    });
  }
  return done;

  /** What became of a region `horizon` years after origin i, on the scale, if known at origin `by`. */
  function outcomeOn(i: number, region: string, horizon: number, by: number): number | undefined {
    const { origin, onScale } = prepared[i];
    if (origin + horizon > prepared[by].origin) return undefined;
    const value = outcomeAfter(i, region, origin + horizon);
    return value === undefined ? undefined : onScale(region, value);
  }

  function changesSince(by: number): (number | undefined)[][][] {
    return prepared.slice(0, by).map(({ tracks, model }, i) =>
      model.map((_, h) =>
        tracks.map((track) => {
          const value = outcomeOn(i, track.region, h + 1, by);
          return value === undefined ? undefined : value - last(track);
        }),
      ),
    );
  }

  function pastOf(method: MethodId, by: number): PastForecast[] {
    return done.slice(0, by).flatMap(({ origin, tracks, predictives }, i) =>
      (predictives[method] ?? []).flatMap((byTrack, h) =>
        byTrack.flatMap((predictive, t) => {
          const outcome = outcomeOn(i, tracks[t].region, h + 1, by);
          return outcome === undefined ? [] : [{ origin, predictive, outcome }];
        }),
      ),
    );
  }

  function errorsOf(method: MethodId, by: number): ForecastError[] {
    return done.slice(0, by).flatMap(({ origin, tracks, predictives }, i) =>
      (predictives[method] ?? []).flatMap((byTrack, h) =>
        byTrack.flatMap(({ centre }, t) => {
          const value = outcomeOn(i, tracks[t].region, h + 1, by);
          if (value === undefined) return [];
          return [{ origin, horizon: h + 1, region: tracks[t].region, error: value - centre }];
        }),
      ),
    );
  }
}

/** Moves between regions add up to nothing in the nation, surely. */
function withoutNation(
  predictives: IndicatorForecasts['predictives'],
  tracks: readonly Track[],
  nation: string,
): IndicatorForecasts['predictives'] {
  return Object.fromEntries(
    Object.entries(predictives).map(([method, byHorizon]) => [
      method,
      byHorizon.map((byTrack) =>
        byTrack.map((own, i) =>
          tracks[i].region === nation ? { ...own, centre: 0, scale: 0 } : own,
        ),
      ),
    ]),
  );
}

/** Without a mix the model alone. */
function centresOf(
  changes: ChangesAhead,
  tracks: readonly Track[],
  mix: TrendWeights | null,
): number[][] {
  return changes.map((byTrack) =>
    byTrack.map(
      (change, i) => last(tracks[i]) + (mix === null ? change.model : mixed(byTrack, i, mix)),
    ),
  );
}

function combinedCentres(
  predictives: IndicatorForecasts['predictives'],
  weights: CombinationWeights,
): number[][] {
  return (predictives.engine ?? []).map((byTrack, h) =>
    byTrack.map((_, i) =>
      (Object.entries(weights) as [CombinedId, number][]).reduce(
        (sum, [method, weight]) => sum + weight * (predictives[method]?.[h][i].centre ?? 0),
        0,
      ),
    ),
  );
}

/**
 * Variance of a region's yearly changes against the mean of all regions, drawn to 1 as short
 * histories are; of the nation's as it is.
 */
function relativeVariances(tracks: readonly Track[], nation: string): (region: string) => number {
  const own = tracks.map((track) => {
    const changes = measuredChanges(track);
    const mean = meanOf(changes);
    const n = Math.max(0, changes.length - 1);
    const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
    return { region: track.region, n, meanSquare: squares / Math.max(1, n) };
  });
  const regions = own.filter(({ region }) => region !== nation);
  const common = meanOf(regions.map(({ meanSquare }) => meanSquare));
  if (!(common > 0)) return () => 1;
  const drawn = moderated(regions);
  const relative = new Map(
    regions.map(({ region }, i) => [region, Math.max(LEAST, drawn[i].variance / common)]),
  );
  const whole = own.find(({ region }) => region === nation);
  if (whole !== undefined) {
    relative.set(nation, Math.min(1, Math.max(LEAST, whole.meanSquare / common)));
  }
  return (region) => relative.get(region) ?? 1;
}

/** No region is taken to be surer than this share of the common variance says. */
const LEAST = 0.05;
