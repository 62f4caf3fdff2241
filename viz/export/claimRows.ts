import type { ClaimsReport } from '../../server/api.ts';
import type { DataRow } from './figure.ts';

/** Every part of every claim; the verdict is that of the claim. */
export function claimRows({ claims }: ClaimsReport): DataRow[] {
  return claims.flatMap(({ id, claim, verdict, robustness, turnsOn, pValue, parts }) =>
    parts.map(({ name, unit, estimate, low, high, level }) => ({
      ...{ id, claim, verdict, effect: name, unit, estimate, low, high, level },
      ...{ same_sign: robustness, turns_on: turnsOn.join(' '), p_value: pValue },
    })),
  );
}
