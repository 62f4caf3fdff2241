import type { MethodId } from '../../../engine/experiments/forecasts/methods.ts';
import { regionsRow, scoreRatio } from '../../../engine/experiments/forecasts/scores/scoreTable.ts';
import {
  FORECAST_IDS,
  type ForecastIndicator,
} from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { starred } from './indicatorNames.ts';
import { frameOf, line, panelLayout, picture, round, text } from './panels.ts';

/** Colours that colour-blind readers tell apart (Okabe & Ito 2008), and a dash each. */
const LOOK: Partial<Record<MethodId, { colour: string; dash: string; width: number }>> = {
  combination: { colour: '#0072b2', dash: '', width: 3 },
  model: { colour: '#56b4e9', dash: '6 3', width: 2 },
  drift: { colour: '#d55e00', dash: '', width: 1.5 },
  autoregression: { colour: '#009e73', dash: '2 2', width: 1.5 },
  'damped-holt': { colour: '#a0522d', dash: '8 2 2 2', width: 1.5 },
  gravity: { colour: '#595959', dash: '1 3', width: 2 },
};
const METHODS = Object.keys(LOOK) as MethodId[];
/** Ratios above this are drawn at the edge. */
const TOP = 2;

/** CRPS against the last value by horizon, a line a method, a frame an indicator. */
export function skillPicture({ scores, horizons }: BacktestReport): string {
  const indicators = FORECAST_IDS.filter((id) => scores.some((row) => row.indicator === id));
  const layout = panelLayout(indicators.length);
  const { frame } = layout;
  const ratio = (indicator: ForecastIndicator, method: MethodId, horizon: number) => {
    const scoreOf = (of: MethodId) => regionsRow(scores, indicator, of, horizon)?.scaledCrps;
    return scoreRatio(scoreOf(method), scoreOf('last-value'));
  };
  const parts = indicators.flatMap((indicator, index) => {
    const { x, y } = layout.place(index);
    const across = (horizon: number) =>
      horizons.length < 2
        ? x + frame.width / 2
        : x +
          (frame.width * (horizon - horizons[0])) / (horizons[horizons.length - 1] - horizons[0]);
    const down = (value: number) => y + frame.height * (1 - Math.min(TOP, value) / TOP);
    const lines = METHODS.map((method) => {
      const points = horizons.flatMap((horizon) => {
        const value = ratio(indicator, method, horizon);
        return value === null ? [] : [`${round(across(horizon))},${round(down(value))}`];
      });
      return polyline(method, points);
    });
    return [
      ...frameOf(layout, index, starred(scores, indicator)),
      line({ x, y: down(1) }, { x: x + frame.width, y: down(1) }, '#1a1a1a'),
      ...[0, 1, TOP].map((value) => text(x - 6, down(value) + 4, String(value), { anchor: 'end' })),
      ...horizons.map((horizon) =>
        text(across(horizon), y + frame.height + 16, String(horizon), { anchor: 'middle' }),
      ),
      ...lines,
    ];
  });
  const label = 'CRPS by horizon in years, against the last value: below 1 is better';
  return picture(layout, label, [...parts, ...legend(layout.height - 14)]);
}

function polyline(method: MethodId, points: readonly string[]): string {
  const { colour, dash, width } = LOOK[method] ?? { colour: '#000', dash: '', width: 1 };
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>`;
}

function legend(y: number): string[] {
  return METHODS.flatMap((method, index) => {
    const x = 12 + index * 140;
    return [polyline(method, [`${x},${y - 4}`, `${x + 26},${y - 4}`]), text(x + 32, y, method)];
  });
}
