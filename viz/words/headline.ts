import type { DifferenceRow, RunIndicator } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { texts } from '../texts/english.ts';

export interface HeadlineFacts {
  indicator: Pick<RunIndicator, 'id' | 'label' | 'unit' | 'kind'>;
  /** Name of the region, or null for the whole country. */
  place: string | null;
  year: number;
  arm: string;
  reference: string;
  /** Members that the row rests on. */
  members: number;
}

/**
 * One sentence on an arm against the reference arm. It says "no clear difference" wherever the
 * 80 % interval holds zero.
 */
export function headline(row: DifferenceRow | undefined, facts: HeadlineFacts): string {
  const { indicator, place: name, year, arm, reference, members } = facts;
  const { label } = indicator;
  if (row === undefined || row.p10 === null || row.p90 === null) {
    return texts.headline.missing(label, arm);
  }
  const { mean, p10, p90 } = row;
  const place = texts.place.inSentence(name);
  if (mean === 0 && p10 === 0 && p90 === 0) {
    return texts.headline.same({ label, arm, reference, year, place });
  }
  const noun = texts.headline.peoples[indicator.id];
  const scale = scaleFor(quantityOf(indicator, 'difference'), [mean, p10, p90], [p10, p90]);
  const above = Math.round(row.probabilityPositive * members);
  const words = noun === undefined ? texts.headline.higher : texts.headline.more;
  const shared = {
    year,
    place,
    arm,
    reference,
    members: texts.headline.members(words, above, members),
  };
  const isClear = (p10 > 0 && p90 > 0) || (p10 < 0 && p90 < 0);
  const { interval, noInterval } = texts.headline;
  const inBrackets = (range: string) => (members > 1 ? interval(range) : noInterval);
  if (!isClear || Math.sign(mean) !== Math.sign(p10)) {
    const unit = scale.unit === '' ? '' : `\u00a0${scale.unit}`;
    const range = `${scale.formatSignedRange(p10, p90)}${unit}`;
    return texts.headline.unclear({ ...shared, label, interval: inBrackets(range) });
  }
  const [near, far] = mean > 0 ? [p10, p90] : [-p90, -p10];
  const range = scale.formatRange(near, far);
  const size = scale.format(Math.abs(mean));
  if (noun !== undefined) {
    const withWord = (figure: string) =>
      scale.word === '' ? figure : `${figure}\u00a0${scale.word}`;
    return texts.headline.people({
      ...shared,
      noun,
      amount: withWord(size),
      interval: inBrackets(withWord(range)),
      direction: mean > 0 ? texts.headline.more : texts.headline.fewer,
    });
  }
  return texts.headline.plain({
    ...shared,
    label,
    amount: scale.say(Math.abs(mean)),
    interval: inBrackets(range),
    direction: mean > 0 ? texts.headline.higher : texts.headline.lower,
  });
}
