import type { DifferenceRow, RunIndicator } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { texts } from '../texts/texts.ts';
import type { HeadlineWords } from '../texts/words.ts';

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
  const say = texts.value.headline;
  if (row === undefined || row.p10 === null || row.p90 === null) return say.missing(label, arm);
  const { mean, p10, p90 } = row;
  const place = texts.value.place.inSentence(name);
  if (mean === 0 && p10 === 0 && p90 === 0) {
    return say.same({ label, arm, reference, year, place });
  }
  const scale = scaleFor(quantityOf(indicator, 'difference'), [mean, p10, p90], [p10, p90]);
  const above = Math.round(row.probabilityPositive * members);
  const isCount = indicator.kind === 'count';
  const words = (range: string): HeadlineWords => ({
    ...{ label, year, place, arm, reference },
    interval: members > 1 ? say.interval(range) : say.noInterval,
    members: say.members({ above, members, isCount }),
  });
  const isClear = (p10 > 0 && p90 > 0) || (p10 < 0 && p90 < 0);
  if (!isClear || Math.sign(mean) !== Math.sign(p10)) {
    const unit = scale.unit === '' ? '' : `\u00a0${scale.unit}`;
    return say.unclear(words(`${scale.formatSignedRange(p10, p90)}${unit}`));
  }
  const rises = mean > 0;
  const [near, far] = rises ? [p10, p90] : [-p90, -p10];
  const range = scale.formatRange(near, far);
  const noun = say.peoples[indicator.id];
  if (noun !== undefined) {
    const withWord = (figure: string) =>
      scale.word === '' ? figure : `${figure}\u00a0${scale.word}`;
    const amount = withWord(scale.format(Math.abs(mean)));
    return say.people({ ...words(withWord(range)), noun, amount, rises });
  }
  return say.plain({ ...words(range), amount: scale.say(Math.abs(mean)), rises, isCount });
}
