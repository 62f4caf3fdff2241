import { texts } from '../texts/english.ts';

/** A whole number with separators: members, agents, jobs in a list. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 0 }).format(value);
}
