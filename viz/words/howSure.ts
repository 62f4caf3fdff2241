import type { DifferenceRow } from '../../server/api.ts';
import type { View } from '../state/run.ts';
import { texts } from '../texts/texts.ts';

/** What the ranges of the charts hold: luck alone, or luck and doubt about assumptions, and in which parts. */
export function whatRangesHold(view: View, differences: readonly DifferenceRow[]): string {
  const { run, year, region, focusArm } = view;
  const say = texts.value.forecasts.sure;
  const drawn = run.drawnParameters.length;
  const row = differences.find(
    (one) => one.arm === focusArm.id && one.region === region && one.year === year,
  );
  const [luck, parameters] = [row?.varianceLuck ?? 0, row?.varianceParameters ?? 0];
  if (drawn === 0 || luck + parameters === 0) return say.luckAlone(run.membersDone);
  const share = new Intl.NumberFormat(texts.value.locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return say.split({
    ...{ arm: focusArm.name, year, drawn },
    luck: share.format(luck / (luck + parameters)),
    parameters: share.format(parameters / (luck + parameters)),
  });
}
