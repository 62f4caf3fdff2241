import type { Slope } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { texts } from '../texts/texts.ts';

/** Whether poorer regions catch up; "not clearly" wherever the 80 % interval holds zero. */
export function slopeSentence(
  { mean, p10, p90, probabilityNegative }: Slope,
  facts: { firstYear: number; year: number; members: number },
): string {
  const say = texts.value.disproportion.convergence;
  const unit = { unit: '%', kind: 'percent' } as const;
  const scale = scaleFor(quantityOf(unit, 'difference'), [mean, p10, p90], [p10, p90]);
  const words = { ...facts, faster: Math.round(probabilityNegative * facts.members) };
  if (p10 > 0) {
    return say.fallBehind({
      ...words,
      ...{ slope: scale.format(mean), range: scale.formatRange(p10, p90) },
    });
  }
  if (p90 < 0) {
    return say.catchUp({
      ...words,
      ...{ slope: scale.format(-mean), range: scale.formatRange(-p90, -p10) },
    });
  }
  return say.unclear({
    ...words,
    ...{ slope: scale.formatSigned(mean), range: scale.formatSignedRange(p10, p90) },
  });
}
