import { texts } from '../texts/texts.ts';

/** A share, 0–1, in per cent without the sign, to a tenth. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(texts.value.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(100 * share);
}
