import { texts } from '../texts/texts.ts';

/** A whole number with separators: members, agents, jobs in a list. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(texts.value.locale, { maximumFractionDigits: 0 }).format(value);
}
