import type { AttributionReport, MechanismId, RunIndicator } from '../../../server/api.ts';
import type { Step } from '../../charts/waterfallChart.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { texts } from '../../texts/texts.ts';

export interface Estimate {
  estimate: number;
  low: number | null;
  high: number | null;
}

export const isClear = ({ low, high }: Estimate): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);

export const mechanismName = (id: MechanismId): string => texts.value.why.mechanisms[id].label;

/** One unit for the difference and all its parts. */
export function partsScale(
  indicator: Pick<RunIndicator, 'unit' | 'kind'>,
  { mechanisms, total }: AttributionReport,
): NumberScale {
  const all = [...mechanisms, total];
  return scaleFor(
    quantityOf(indicator, 'difference'),
    all.map(({ estimate }) => estimate),
    [total.low ?? total.estimate, total.high ?? total.estimate],
  );
}

/** Steps from nought to the whole; each begins where the one before it ends. */
export function stepsOf(
  parts: readonly ({ name: string } & Estimate)[],
  whole: { name: string } & Estimate,
  scale: Pick<NumberScale, 'toUnit' | 'formatSigned'>,
): Step[] {
  let sum = 0;
  const steps = parts.map((part) => {
    const from = sum;
    sum += part.estimate;
    return stepOf(part, from, false, scale);
  });
  return [...steps, stepOf(whole, 0, true, scale)];
}

function stepOf(
  part: { name: string } & Estimate,
  from: number,
  isTotal: boolean,
  { toUnit, formatSigned }: Pick<NumberScale, 'toUnit' | 'formatSigned'>,
): Step {
  const end = (value: number | null) => (value === null ? null : toUnit(from + value));
  return {
    ...{ name: part.name, isTotal, isClear: isTotal || isClear(part) },
    ...{ from: toUnit(from), to: toUnit(from + part.estimate) },
    ...{ low: end(part.low), high: end(part.high), said: formatSigned(part.estimate) },
  };
}

/** What made the difference, in a few sentences. */
export function partsSentence(
  { mechanisms, total }: AttributionReport,
  scale: NumberScale,
  names: { arm: string; reference: string },
): string {
  const say = texts.value.why;
  const clear = mechanisms.filter(isClear);
  const said = ({ id, estimate }: (typeof mechanisms)[number]) =>
    `${mechanismName(id)}, ${scale.saySigned(estimate)}`;
  return say.sentence({
    ...names,
    total: scale.saySigned(total.estimate),
    range: rangeOf(total, scale),
    most: clear[0] === undefined ? null : said(clear[0]),
    others: clear.slice(1).map(said),
    unclear: mechanisms.filter((one) => !isClear(one)).map(({ id }) => mechanismName(id)),
  });
}

export function rangeOf({ low, high }: Estimate, scale: NumberScale): string {
  return low === null || high === null
    ? texts.value.numbers.none
    : scale.formatSignedRange(low, high);
}
