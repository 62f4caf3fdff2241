import type { ClaimOutcome, ClaimsReport } from '../../server/api.ts';
import { quantityOf } from '../numbers/quantity.ts';
import { scaleFor } from '../numbers/scale.ts';
import { texts } from '../texts/texts.ts';

export type Effect = ClaimOutcome['effect'];

/** A claim in the reader's language, as far as it has one. */
export function claimWords({ id, claim, refutedBy, compared, parts }: ClaimOutcome) {
  const known = texts.value.claims.hypotheses[id];
  const nameOf = (effect: Effect) => {
    const at = parts.findIndex(({ name }) => name === effect.name);
    const years = effect.name.match(/\d{4}(–\d{4})?/g) ?? [];
    return known?.effects[at]?.(...years) ?? effect.name;
  };
  return { ...(known ?? { claim, refutedBy, compared }), nameOf };
}

/** Which kind of number an effect is, by its unit. */
function kindOf(unit: string): 'count' | 'money' | 'percent' | 'index' {
  if (unit === 'index') return 'index';
  if (unit.startsWith('%') || unit === 'percentage points') return 'percent';
  return /\b[A-Z]{3}\b/.test(unit) && !unit.startsWith('jobs') ? 'money' : 'count';
}

/** The effect with its unit, and its interval, in the reader's numbers. */
export function effectFigures({ unit, estimate, low, high, level }: Effect) {
  const { numbers, claims } = texts.value;
  if (estimate === null) return { figure: numbers.none, range: numbers.none, interval: '' };
  // A difference of shares of a rate is in per cent of it, not in percentage points.
  const quantity = quantityOf({ unit, kind: kindOf(unit) }, 'value');
  const bounds = [low ?? estimate, high ?? estimate] as [number, number];
  const scale = scaleFor(quantity, [estimate, ...bounds], bounds);
  // That it is an index says its name.
  const note = unit === 'index' ? '' : scale.note;
  const figure = [scale.saySigned(estimate), note].filter((part) => part !== '').join(', ');
  if (low === null || high === null || level === null) {
    return { figure, range: numbers.none, interval: '' };
  }
  const range = scale.formatSignedRange(low, high);
  const print = new Intl.NumberFormat(texts.value.locale, { maximumFractionDigits: 1 });
  return { figure, range, interval: claims.interval({ level: print.format(100 * level), range }) };
}

/** At how many points the sign is the same, and what moves the effect. */
export function robustnessWords(claim: ClaimOutcome, { points }: ClaimsReport): string[] {
  const say = texts.value.claims;
  const { robustness, correlations, reason } = claim;
  if (reason !== null) return [];
  if (robustness === null) return [say.noRobustness];
  const names = correlations.map(({ parameter, label, correlation }) => {
    const name = say.parameters[parameter] ?? label;
    return `${name} (${correlation > 0 ? say.turns.up : say.turns.down})`;
  });
  return [
    say.robustness({ count: Math.round(robustness * points), points }),
    names.length === 0 ? say.noTurn : say.turnsOn(names),
  ];
}
