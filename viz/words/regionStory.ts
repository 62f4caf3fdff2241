import type { SummaryRow } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { NATION } from '../state/choice.ts';
import { KEY_MEASURES } from '../state/region.ts';
import type { View } from '../state/run.ts';
import { texts } from '../texts/texts.ts';

type Facts = Pick<View, 'run' | 'focusArm' | 'year' | 'chosenRegion'>;

/** Of which a change from year to year says something; net moves go up and down. */
const TOLD = KEY_MEASURES.filter((id) => id !== 'net_migration');

/** How the region changes under the arm in focus, from the first year to the chosen one. */
export function storySentence({ run, focusArm, year }: Facts, rows: SummaryRow[]): string {
  const say = texts.value.region;
  const ofArm = rows.filter(({ arm }) => arm === focusArm.id);
  const changes = measuresOf(run, TOLD).flatMap((measure) => {
    const at = (asked: number) =>
      ofArm.find((row) => row.indicator === measure.id && row.year === asked)?.p50;
    const [before, after] = [at(run.firstYear), at(year)];
    if (before === undefined || after === undefined) return [];
    const scale = scaleFor(quantityOf(measure), [before, after]);
    return [say.change(measure.label, scale.format(before), scale.say(after))];
  });
  return say.story({ arm: focusArm.name, firstYear: run.firstYear, year, changes });
}

/** Where the region stands among the others under the arm in focus. */
export function rankSentence({ run, chosenRegion }: Facts, rows: SummaryRow[]): string {
  const ranks = measuresOf(run, TOLD).flatMap(({ id, label }) => {
    const sorted = rows
      .filter(({ indicator, region }) => indicator === id && region !== NATION)
      .toSorted((a, b) => b.mean - a.mean);
    const rank = sorted.findIndex(({ region }) => region === chosenRegion) + 1;
    return rank === 0 ? [] : [{ label, rank }];
  });
  return texts.value.region.ranks(run.regions.length, ranks);
}

function measuresOf({ indicators }: View['run'], ids: string[]) {
  return ids.flatMap((wanted) => indicators.filter(({ id }) => id === wanted));
}
