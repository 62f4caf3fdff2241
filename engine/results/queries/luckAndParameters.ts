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
 * `luck_p10` and `luck_p90` bound what luck alone would leave: the 10 % and 90 % quantiles drawn to the
 * median by √(luck ÷ (luck + parameters)), so that this band never leaves that of all members.
 */
export function splitQuery(rows: string, keys: string): string {
  return `
    WITH around AS (
      SELECT ${keys}, value, value - avg(value) OVER inside deviation,
        count(*) OVER inside lucks
      FROM (SELECT *, ${DRAW_OF_MEMBER} draw FROM ${rows})
      WINDOW inside AS (PARTITION BY ${keys}, draw)
    ),
    sums AS (
      SELECT ${keys}, count(*) n, sum(1.0 / lucks) draws, sum(lucks) squares,
        sum(deviation * deviation) inner_squares, coalesce(var_pop(value), 0) * count(*) all_squares,
        quantile_cont(value, [0.1, 0.5, 0.9]) band
      FROM around GROUP BY ${keys}
    ),
    luck AS (
      SELECT *, CASE WHEN n - draws > 0.5 THEN inner_squares / (n - draws) END variance_luck FROM sums
    ),
    parts AS (
      SELECT *, CASE WHEN draws > 1.5 THEN greatest(0, ((all_squares - inner_squares) / (draws - 1)
        - variance_luck) / ((n - squares / n) / (draws - 1))) END variance_parameters FROM luck
    ),
    shares AS (
      SELECT *, sqrt(coalesce(variance_luck / nullif(variance_luck + variance_parameters, 0),
        variance_luck + variance_parameters)) narrower FROM parts
    )
    SELECT ${keys}, variance_luck, variance_parameters,
      band[2] + narrower * (band[1] - band[2]) luck_p10,
      band[2] + narrower * (band[3] - band[2]) luck_p90
    FROM shares`;
}
