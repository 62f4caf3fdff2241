import type { Hindcast } from '../hindcasts/hindcast.ts';
import { isMoney } from '../scale.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { type Track, tracksOf } from '../tracks.ts';
import { type Estimate, type ModelPaths, withoutLuck } from './modelPaths.ts';
import { priceGrowthAhead } from './nominalPath.ts';
import { trendChange } from './observedTrend.ts';
import { pastPrices } from './pastPrices.ts';

/** Changes from the last value, on the scale, if the model is right and if the observed trend goes on. */
export interface ChangeAhead {
  model: number;
  trend: number;
}

/** By horizon − 1 and track. */
export type ChangesAhead = ChangeAhead[][];

/** Money is the model's in prices of the origin times the nominal path, in either way of going on. */
export function changesAhead(
  indicator: ForecastIndicator,
  { panel, question }: Hindcast,
  tracks: readonly Track[],
  horizons: number,
  paths: ModelPaths,
): ChangesAhead {
  const isNominal = isMoney(indicator);
  const population = tracksOf(panel, 'population_average').all;
  const prices = isNominal ? pastPrices(panel, indicator, question.parameters) : [];
  return Array.from({ length: horizons }, (_, h) => {
    const horizon = h + 1;
    const byModel = modelChanges(indicator, panel.nation, tracks, horizon, paths);
    const nominal = isNominal ? priceGrowthAhead(prices, horizon) : 0;
    const national = byModel[tracks.findIndex(({ region }) => region === panel.nation)] ?? 0;
    const trends = tracks.map((track) => {
      const people = population.find(({ region }) => region === track.region);
      return trendChange(indicator, track, people, horizon);
    });
    const nationalTrend = trends[tracks.findIndex(({ region }) => region === panel.nation)] ?? 0;
    return tracks.map((_, i) => ({
      model: byModel[i] + nominal,
      // The nation's money follows the nominal path alone; regions' trends are relative to it.
      trend: isNominal ? trends[i] - nationalTrend + national + nominal : trends[i],
    }));
  });
}

function modelChanges(
  indicator: ForecastIndicator,
  nation: string,
  tracks: readonly Track[],
  horizon: number,
  paths: ModelPaths,
): number[] {
  const estimates = tracks.map(({ region }) => paths.change(indicator, region, horizon));
  const isRegion = tracks.map(({ region }) => region !== nation);
  const regional = withoutLuck(estimates.filter((_, i) => isRegion[i]));
  let next = 0;
  return tracks.map((track, i) => {
    const change = isRegion[i] ? regional[next++] : (estimates[i] as Estimate).mean;
    if (indicator !== 'internal_net_migration') return change;
    const { values, region } = track;
    return paths.givenMigration(region) + change - values[values.length - 1];
  });
}
