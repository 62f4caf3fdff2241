import { PUBLISHED } from '../../../engine/experiments/forecasts/methods.ts';
import { FORECAST_IDS } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { starred } from './indicatorNames.ts';
import { line, panelLayout, picture, round, text } from './panels.ts';

/**
 * Where outcomes fell in the published predictive distributions: flat where these are calibrated,
 * high in the middle where they are too wide, at the ends where too narrow, lopsided where biased.
 */
export function transformPicture({ transforms, scores }: BacktestReport): string {
  const shown = FORECAST_IDS.flatMap((id) =>
    transforms.filter(({ indicator, method }) => indicator === id && method === PUBLISHED),
  );
  const layout = panelLayout(shown.length);
  const { frame } = layout;
  const parts = shown.flatMap(({ indicator, counts }, index) => {
    const { x, y } = layout.place(index);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const flat = total / counts.length;
    const most = Math.max(...counts, 2 * flat);
    const bar = frame.width / counts.length;
    return [
      text(x, y - 8, `${starred(scores, indicator)} (${total})`, { weight: 600 }),
      ...counts.map((count, bin) => {
        const height = (frame.height * count) / most;
        return `<rect x="${round(x + bin * bar + 1)}" y="${round(y + frame.height - height)}" width="${round(bar - 2)}" height="${round(height)}" fill="#0072b2"/>`;
      }),
      line(
        { x, y: y + frame.height * (1 - flat / most) },
        { x: x + frame.width, y: y + frame.height * (1 - flat / most) },
        '#b34700',
        '4 3',
      ),
      line({ x, y: y + frame.height }, { x: x + frame.width, y: y + frame.height }, '#1a1a1a'),
      text(x, y + frame.height + 16, 'below all'),
      text(x + frame.width, y + frame.height + 16, 'above all', { anchor: 'end' }),
    ];
  });
  const label =
    'Outcomes by their place in the published distributions; the dashed line is where calibrated forecasts lie';
  return picture(layout, label, parts);
}
