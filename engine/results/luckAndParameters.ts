/**
 * Members of a run whose parameters are drawn come in pairs: two members share a draw of the
 * parameters and differ in luck. Two are the least that tell luck from parameters, and for a given
 * number of members the most draws that still do.
 */
export const LUCKS_A_DRAW = 2;

/** Number of the draw of parameters that a member has, from 1. */
export function drawOf(member: number): number {
  return Math.ceil(member / LUCKS_A_DRAW);
}

/** The same in SQL. */
const DRAW_OF_MEMBER = `(member + ${LUCKS_A_DRAW - 1}) // ${LUCKS_A_DRAW}`;

/**
 * Splits the variance of `value` over members of `rows` into luck and parameters, by the analysis of
 * variance with one random effect (Searle, Casella & McCulloch 1992, ch. 3, unequal numbers too):
 *   luck = SSW ÷ (N − K),   parameters = max(0, (SSB ÷ (K − 1) − luck) ÷ n₀),
 * N members in K draws of n_k, n₀ = (N − Σ n_k² ÷ N) ÷ (K − 1), SSW and SSB the sums of squares
 * within and between draws. Both are null with too few members to tell.
 *
 * `luck_p10` and `luck_p90` bound what luck alone would leave: quantiles of deviations from the mean
 * of the draw, widened by √(n_k ÷ (n_k − 1)) for the mean that was estimated, around the median.
 */
export function splitQuery(rows: string, keys: string): string {
  return `
    WITH around AS (
      SELECT ${keys}, draw, value, value - avg(value) OVER inside deviation,
        count(*) OVER inside lucks
      FROM (SELECT *, ${DRAW_OF_MEMBER} draw FROM ${rows})
      WINDOW inside AS (PARTITION BY ${keys}, draw)
    ),
    sums AS (
      SELECT ${keys}, count(*) n, sum(1.0 / lucks) draws, sum(lucks) squares,
        sum(deviation * deviation) inner_squares, coalesce(var_pop(value), 0) * count(*) all_squares,
        quantile_cont(value, 0.5) median,
        quantile_cont(deviation * sqrt(lucks / (lucks - 1.0)), [0.1, 0.9])
          FILTER (lucks > 1) band
      FROM around GROUP BY ${keys}
    ),
    luck AS (
      SELECT *, CASE WHEN n - draws > 0.5 THEN inner_squares / (n - draws) END variance_luck FROM sums
    )
    SELECT ${keys}, variance_luck,
      CASE WHEN draws > 1.5 THEN greatest(0, ((all_squares - inner_squares) / (draws - 1) - variance_luck)
        / ((n - squares / n) / (draws - 1))) END variance_parameters,
      median + band[1] luck_p10, median + band[2] luck_p90
    FROM luck`;
}
