import { PUBLISHED } from '../../../engine/experiments/forecasts/methods.ts';
import { INTERVALS } from '../../../engine/experiments/forecasts/scores/scoreOne.ts';
import { regionsRow } from '../../../engine/experiments/forecasts/scores/scoreTable.ts';
import { FORECAST_IDS } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { starred } from './indicatorNames.ts';
import { frameOf, line, panelLayout, picture, round, text } from './panels.ts';

const COLOURS = { 50: '#0072b2', 80: '#b34700', 95: '#595959' } as const;

/** Share of outcomes inside the published intervals by horizon; dashed where it should be. */
export function coveragePicture({ scores, horizons }: BacktestReport): string {
  const indicators = FORECAST_IDS.filter((id) => scores.some((row) => row.indicator === id));
  const layout = panelLayout(indicators.length);
  const { frame } = layout;
  const parts = indicators.flatMap((indicator, index) => {
    const { x, y } = layout.place(index);
    const across = (place: number) => x + (frame.width * (place + 0.5)) / horizons.length;
    const down = (percent: number) => y + frame.height * (1 - percent / 100);
    return [
      ...frameOf(layout, index, starred(scores, indicator)),
      ...[0, 50, 80, 95].map((value) =>
        text(x - 6, down(value) + 4, `${value} %`, { anchor: 'end' }),
      ),
      ...horizons.map((horizon, place) =>
        text(across(place), y + frame.height + 16, String(horizon), { anchor: 'middle' }),
      ),
      ...INTERVALS.flatMap((level) => [
        line({ x, y: down(level) }, { x: x + frame.width, y: down(level) }, COLOURS[level], '4 3'),
        ...horizons.flatMap((horizon, place) => {
          const row = regionsRow(scores, indicator, PUBLISHED, horizon);
          if (row === undefined) return [];
          const share = 100 * row.coverage[level];
          return [
            `<circle cx="${round(across(place))}" cy="${round(down(share))}" r="4.5" fill="${COLOURS[level]}"/>`,
            // Left and right in turn, so that figures near each other can be read.
            text(across(place) + (level === 80 ? -8 : 8), down(share) + 4, `${Math.round(share)}`, {
              colour: COLOURS[level],
              anchor: level === 80 ? 'end' : 'start',
            }),
          ];
        }),
      ]),
    ];
  });
  const label =
    'Share of outcomes inside intervals of 50, 80 and 95 % by horizon in years; dashed: where it should be';
  return picture(layout, label, parts);
}
