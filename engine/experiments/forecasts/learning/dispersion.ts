import { recencyWeight } from './recency.ts';

/** One error of a forecast: observed less centre, on the indicator's scale. */
export interface ForecastError {
  origin: number;
  horizon: number;
  region: string;
  error: number;
}

export interface Spread {
  scale: number;
  df: number;
}

export interface SpreadPriors {
  nation: string;
  /** Variance of a region's errors against that of all, from the variance of its history. */
  prior(region: string): number;
  /** How errors grow with the horizon. */
  power: number;
}

/** How many origins the given growth of errors with the horizon counts for. */
const PRIOR_POWER_WEIGHT = 2;
/** Origins that the common spread counts for when a region's own is estimated. */
const PRIOR_ORIGINS = 4;
const LEAST_DF = 4;

/**
 * Spread of a forecast by region and horizon from its own errors at earlier origins: mean square
 * errors σ_h² over regions, recent ones counting more as calm and stormy times come in spells, laid on
 * σ_1 h^p; a region's own errors relative to these widen or narrow it, s_r² = (n₀ `prior` + Σ (e ÷ σ_h)²
 * ÷ m) ÷ (n₀ + n), n origins, m errors an origin, and so do the nation's. Student's t with the number
 * of origins + 4 degrees of freedom; a variance learnt from n origins counts 1 + 1 ÷ n times.
 * Null where there is no error to learn from.
 */
export function spreadsFrom(
  errors: readonly ForecastError[],
  { nation, prior, power }: SpreadPriors,
): ((region: string, horizon: number) => Spread) | null {
  const regional = errors.filter(({ region }) => region !== nation);
  const basis = regional.length > 0 ? regional : errors;
  if (basis.length === 0) return null;
  const latest = Math.max(...errors.map(({ origin }) => origin));
  const common = growingSpread(basis, power, latest);
  const origins = new Set(errors.map(({ origin }) => origin)).size;
  const byRegion = Map.groupBy(errors, ({ region }) => region);
  const factors = new Map<string, number>();
  return (region, horizon) => {
    const factor = factors.get(region) ?? ownFactor(region);
    factors.set(region, factor);
    const df = LEAST_DF + origins;
    // A t with these degrees of freedom has the variance df ÷ (df − 2).
    const scale = common(horizon) * factor * Math.sqrt(((df - 2) / df) * (1 + 1 / origins));
    return { scale, df };
  };

  function ownFactor(region: string): number {
    const start = prior(region);
    const own = byRegion.get(region) ?? [];
    const n = new Set(own.map(({ origin }) => origin)).size;
    if (n === 0) return Math.sqrt(start);
    const squares = own.reduce(
      (sum, { error, horizon }) => sum + (error / common(horizon)) ** 2,
      0,
    );
    return Math.sqrt((PRIOR_ORIGINS * start + (n * squares) / own.length) / (PRIOR_ORIGINS + n));
  }
}

/** σ_1 h^p by weighted least squares of the log root mean squares, p drawn to its prior. */
function growingSpread(
  errors: readonly ForecastError[],
  priorPower: number,
  latest: number,
): (horizon: number) => number {
  const byHorizon = [...Map.groupBy(errors, ({ horizon }) => horizon)].map(([horizon, own]) => {
    const ages = own.map(({ origin }) => recencyWeight(latest - origin));
    const square =
      own.reduce((sum, { error }, i) => sum + ages[i] * error * error, 0) /
      ages.reduce((sum, age) => sum + age, 0);
    const weight = new Set(own.map(({ origin }) => origin)).size;
    return { x: Math.log(horizon), y: Math.log(Math.sqrt(square) || 1e-12), weight };
  });
  const total = byHorizon.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (pick: 'x' | 'y') =>
    byHorizon.reduce((sum, point) => sum + point.weight * point[pick], 0) / total;
  const [x, y] = [mean('x'), mean('y')];
  let [products, squares] = [PRIOR_POWER_WEIGHT * priorPower, PRIOR_POWER_WEIGHT];
  for (const point of byHorizon) {
    products += point.weight * (point.x - x) * (point.y - y);
    squares += point.weight * (point.x - x) ** 2;
  }
  const power = products / squares;
  return (horizon) => Math.exp(y + power * (Math.log(horizon) - x));
}
