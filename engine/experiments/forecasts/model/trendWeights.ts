import type { ChangeAhead, ChangesAhead } from './changesAhead.ts';

/** What the engine makes of the model's change and of the observed trend: sum of weight × change. */
export interface Mix {
  model: number;
  trend: number;
}

export interface TrendWeights {
  /** For the change of regions against the nation. */
  region: Mix;
  nation: Mix;
}

/**
 * Of the nation's money, where model and trend are one nominal path. A few years of low growth do not
 * tell that prices stand still from now on, which is what smaller weights would say.
 */
const WHOLE_PATH: Mix = { model: 1 / 2, trend: 1 / 2 };

/** Origins that equal weights count for. */
const PRIOR_ORIGINS = { region: 4, nation: 4 };

/**
 * Weights of the model's change m and the observed trend g in the change y that came, from forecasts
 * of earlier origins: y = a m + b g by least squares, each horizon h weighted for errors that grow as
 * h^`power`, drawn to a = b = `prior` (Granger &
 * Ramanathan 1984, J. Forecast. 3; for the shrinkage Timmermann 2006, Handbook of Economic
 * Forecasting 1); both from 0 to 1. Where neither foretells anything the last value goes on. `ahead`
 * and `past`: by earlier origin, horizon − 1 and track, the nation last. `isNominal`: the nation's
 * money follows its nominal path.
 */
export function trendWeights(
  ahead: readonly ChangesAhead[],
  past: readonly (readonly (readonly (number | undefined)[])[])[],
  { prior, power, isNominal }: { prior: number; power: number; isNominal: boolean },
): TrendWeights {
  const region = startSums();
  const nation = startSums();
  for (const [origin, horizons] of ahead.entries()) {
    for (const [h, changes] of horizons.entries()) {
      const outcomes = past[origin][h];
      const end = changes.length - 1;
      const whole = outcomes[end];
      if (whole === undefined) continue;
      add(nation, changes[end], whole, (h + 1) ** power, origin);
      for (let i = 0; i < end; i++) {
        const outcome = outcomes[i];
        if (outcome === undefined) continue;
        const relative = {
          model: changes[i].model - changes[end].model,
          trend: changes[i].trend - changes[end].trend,
        };
        add(region, relative, outcome - whole, (h + 1) ** power, origin);
      }
    }
  }
  return {
    region: weightsOf(region, PRIOR_ORIGINS.region, prior),
    nation: isNominal ? WHOLE_PATH : weightsOf(nation, PRIOR_ORIGINS.nation, prior),
  };
}

/** The change of track i that the weights make of model and trend; the nation is the last track. */
export function mixed(
  changes: readonly ChangeAhead[],
  i: number,
  { region, nation }: TrendWeights,
): number {
  const whole = changes[changes.length - 1];
  const national = nation.model * whole.model + nation.trend * whole.trend;
  if (i === changes.length - 1) return national;
  return (
    national +
    region.model * (changes[i].model - whole.model) +
    region.trend * (changes[i].trend - whole.trend)
  );
}

interface Sums {
  modelSquares: number;
  trendSquares: number;
  both: number;
  modelOutcome: number;
  trendOutcome: number;
  origins: Set<number>;
}

const startSums = (): Sums => ({
  modelSquares: 0,
  trendSquares: 0,
  both: 0,
  modelOutcome: 0,
  trendOutcome: 0,
  origins: new Set(),
});

function add(sums: Sums, change: ChangeAhead, outcome: number, size: number, origin: number) {
  const [model, trend, came] = [change.model, change.trend, outcome].map((x) => x / size);
  sums.modelSquares += model * model;
  sums.trendSquares += trend * trend;
  sums.both += model * trend;
  sums.modelOutcome += model * came;
  sums.trendOutcome += trend * came;
  sums.origins.add(origin);
}

/** Ridge regression on the two changes about the prior, by the normal equations. */
function weightsOf(sums: Sums, priorOrigins: number, prior: number): Mix {
  const { modelSquares, trendSquares, both, modelOutcome, trendOutcome, origins } = sums;
  const ridge = (priorOrigins * (modelSquares + trendSquares)) / 2 / Math.max(1, origins.size);
  if (!(ridge > 0)) return { model: prior, trend: prior };
  const [a, d] = [modelSquares + ridge, trendSquares + ridge];
  const [x, y] = [modelOutcome + ridge * prior, trendOutcome + ridge * prior];
  const determinant = a * d - both * both;
  const bounded = (weight: number) => Math.min(1, Math.max(0, weight));
  return {
    model: bounded((d * x - both * y) / determinant),
    trend: bounded((a * y - both * x) / determinant),
  };
}
