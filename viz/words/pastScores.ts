import type { BacktestScores, RunIndicator } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { NATION } from '../state/choice.ts';
import type { View } from '../state/run.ts';
import { regionNames } from '../texts/regionNames.ts';
import { texts } from '../texts/texts.ts';

export type ScoreRow = BacktestScores['scores'][number];

/** What the charts show is the model alone, without the statistical methods of the published forecast. */
const SHOWN = 'model';
const NAIVE = 'last-value';
/** The row of all regions together. */
export const REGIONS = 'regions';

/** An error in words: in the unit of the measure that is scored, money in that of the year. */
export function errorWords(measure: RunIndicator, error: number): string {
  return scaleFor(quantityOf(measure, 'difference'), [error]).say(error);
}

/** Years from the last observed one to the chosen one, at most as far as was scored. */
function horizonAt({ horizons }: BacktestScores, { run, year }: View) {
  const ahead = year - run.firstYear + 1;
  const scored = horizons.filter((horizon) => horizon <= ahead);
  const horizon = Math.max(...(scored.length > 0 ? scored : [Math.min(...horizons)]));
  return { horizon, isFarthest: ahead > Math.max(...horizons) };
}

/** How far off such forecasts were, at the chosen place and horizon, and over all regions. */
export function pastSentences(scores: BacktestScores, view: View): string[] {
  const say = texts.value.reports.backtest;
  const { horizon, isFarthest } = horizonAt(scores, view);
  const at = (method: string, region: string) =>
    scores.scores.find(
      (row) => row.method === method && row.region === region && row.horizon === horizon,
    );
  const place = view.region === NATION ? scores.nation : view.region;
  const region = at(SHOWN, place) === undefined ? REGIONS : place;
  const [own, naive] = [at(SHOWN, region), at(NAIVE, region)];
  const sentences: string[] = [];
  const { origins } = scores;
  if (own !== undefined && naive !== undefined) {
    sentences.push(
      say.sentence({
        ...{ horizon, isFarthest, n: own.n, held: Math.round(own.coverage[80] * own.n) },
        place: placeName(region, scores, view),
        error: errorWords(view.indicator, own.mae),
        naive: errorWords(view.indicator, naive.mae),
        ...{ first: origins[0]!, last: origins.at(-1)! },
      }),
    );
  }
  const ratio = ratioOf(at(SHOWN, REGIONS), at(NAIVE, REGIONS));
  const all = at(SHOWN, REGIONS);
  if (ratio !== null && all !== undefined) {
    const print = new Intl.NumberFormat(texts.value.locale, { maximumFractionDigits: 2 });
    const held = Math.round(100 * all.coverage[80]);
    sentences.push(say.over({ ratio: print.format(ratio), held: print.format(held) }));
  }
  if (own !== undefined && view.indicator.kind === 'money') sentences.push(say.nominal);
  return sentences;
}

export function placeName(region: string, { nation }: BacktestScores, { run }: View): string {
  if (region === nation) return texts.value.place.inSentence(null);
  if (region === REGIONS) return texts.value.reports.backtest.regions;
  return regionNames(run.regions).get(region) ?? region;
}

/** CRPS in years' changes of each region, so that small ones count like large ones; below 1 is better. */
export function ratioOf(own: ScoreRow | undefined, naive: ScoreRow | undefined): number | null {
  if (own?.scaledCrps == null || !naive?.scaledCrps) return null;
  return own.scaledCrps / naive.scaledCrps;
}
