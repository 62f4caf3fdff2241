import type { VariantScore } from '../../../benchmarks/variants/scoreVariants.ts';
import { ratioTable } from '../../../benchmarks/variants/tables.ts';
import { FORECAST_IDS } from '../../../engine/experiments/forecasts/series/indicators.ts';
import { columns } from '../columns.ts';

/** One table an indicator: variants below each other, horizons beside each other. */
export function variantsText(scores: readonly VariantScore[], title: string): string {
  const blocks = FORECAST_IDS.flatMap((indicator) => {
    const own = scores.filter((score) => score.indicator === indicator);
    if (own.length === 0) return [];
    const { head, rows } = ratioTable(own);
    return [columns(head, rows)];
  });
  return [title, ...blocks, ratioTable(scores).caption].join('\n\n');
}
