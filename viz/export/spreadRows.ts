import type { DifferenceRow, RunIndicator, SummaryRow } from '../../server/api.ts';
import type { View } from '../state/run.ts';
import type { DataRow } from './figure.ts';

export type RowKind = 'observed' | 'forecast' | 'difference';

/** Rows of the run as they are given away: every quantile, in the unit of the indicator. */
export function spreadRows(
  kind: RowKind,
  rows: (SummaryRow | DifferenceRow)[],
  { run }: Pick<View, 'run'>,
): DataRow[] {
  return rows.map((row) => ({
    ...cell(kind, run.indicators, row),
    arm: row.arm,
    mean: row.mean,
    p5: row.p5,
    p10: row.p10,
    p25: row.p25,
    p50: row.p50,
    p75: row.p75,
    p90: row.p90,
    p95: row.p95,
    luck_p10: row.luckP10,
    luck_p90: row.luckP90,
    probability_positive: 'probabilityPositive' in row ? row.probabilityPositive : null,
  }));
}

/** What statistics observed of the chosen measure and place. */
export function observedRows({ run, indicator, region }: View): DataRow[] {
  return run.history
    .filter((point) => point.indicator === indicator.id && point.region === region)
    .map((point) => ({ ...cell('observed', run.indicators, point), arm: '', mean: point.value }));
}

function cell(
  kind: RowKind,
  indicators: RunIndicator[],
  { indicator, region, year }: { indicator: string; region: string; year: number },
): DataRow {
  const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
  // A difference of shares is not a share of anything.
  const isShare = kind === 'difference' && unit.startsWith('%');
  return { indicator, unit: isShare ? 'percentage points' : unit, kind, region, year };
}
