import type { ForecastIndicator } from '../../engine/experiments/forecasts/series/indicators.ts';
import type { VariantScore } from './scoreVariants.ts';

const NAMES: Record<ForecastIndicator, string> = {
  population_average: 'Population',
  employed: 'Employed',
  unemployment_rate: 'Unemployment',
  mean_wage: 'Mean wage',
  grp_nominal: 'Gross product',
  internal_net_migration: 'Net migration',
};

/** A table for readers: a row a variant, a column an indicator and horizon. */
export interface VariantTable {
  head: string[];
  rows: string[][];
  caption: string;
}

/** Significance at which a difference from the default gets a mark. */
const MARKS = [
  { below: 0.01, mark: '**' },
  { below: 0.1, mark: '*' },
];

/** CRPS of each variant against the default: below 1 is better. */
export function ratioTable(scores: readonly VariantScore[]): VariantTable {
  const columns = [
    ...new Map(scores.map((score) => [`${score.indicator} ${score.horizon}`, score])).values(),
  ];
  const variants = [...new Set(scores.map(({ variant }) => variant))];
  return {
    head: [
      'Rule',
      ...columns.map(
        ({ indicator, horizon, derived }) =>
          `${NAMES[indicator]}${derived > 0 ? '†' : ''}, ${horizon}`,
      ),
    ],
    rows: variants.map((variant) => [
      variant,
      ...columns.map(({ indicator, horizon }) =>
        cell(
          scores.find(
            (score) =>
              score.variant === variant &&
              score.indicator === indicator &&
              score.horizon === horizon,
          ),
        ),
      ),
    ]),
    caption:
      'CRPS of forecasts by region so many years on, against the default rules: below 1 is better; = the very same forecasts; * p < 0.1, ** p < 0.01 (Diebold–Mariano over origins, Harvey–Leybourne–Newbold; no test where origins are fewer than twice the years); † judged by derived figures.',
  };
}

function cell(score: VariantScore | undefined): string {
  if (score === undefined || score.crpsRatio === null) return '–';
  if (!score.differs) return score.variant === 'default' ? '1.00' : '=';
  const p = score.test?.pValue ?? 1;
  const mark = MARKS.find(({ below }) => p < below)?.mark ?? '';
  return `${score.crpsRatio.toFixed(2)}${mark}`;
}

export function markdownTable({ head, rows, caption }: VariantTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '---:')));
  return `${line(head)}${rule}${rows.map(line).join('')}\n${caption}\n`;
}

export function latexTable({ head, rows, caption }: VariantTable): string {
  const line = (cells: readonly string[]) => `    ${cells.map(escaped).join(' & ')} \\\\\n`;
  return `\\begin{table}
  \\centering
  \\caption{${escaped(caption)}}
  \\begin{tabular}{l${'r'.repeat(head.length - 1)}}
    \\hline
${line(head)}    \\hline
${rows.map(line).join('')}    \\hline
  \\end{tabular}
\\end{table}
`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[&%$#_{}]/g, '\\$&')
    .replaceAll('–', '--')
    .replaceAll('†', '$^\\dagger$')
    .replaceAll('<', '$<$');
}

export function csvTable(scores: readonly VariantScore[]): string {
  const head = [
    ...['variant', 'indicator', 'horizon', 'n', 'derived', 'scaled_crps', 'mase', 'coverage_80'],
    ...['crps_ratio', 'mase_ratio', 'dm_statistic', 'dm_p', 'differs'],
  ];
  const rows = scores.map((score) => [
    ...[score.variant, score.indicator, score.horizon, score.n, score.derived],
    ...[score.scaledCrps ?? '', score.mase ?? '', score.coverage80],
    ...[score.crpsRatio ?? '', score.maseRatio ?? ''],
    ...[score.test?.statistic ?? '', score.test?.pValue ?? '', score.differs],
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
