import type { Value } from '../../../server/api.ts';
import { isMap } from './values.ts';

/** The same amount in each of some years. */
export interface Steady {
  amount: number;
  first: number;
  last: number;
}

const span = /^\s*(\d{4})\s*<=\s*year\s*<=\s*(\d{4})\s*\?\s*([\d.]+(?:e\+?\d+)?)\s*:\s*0\s*$/i;

/** A budget as a steady one, as far as it is one that forms write; else null. */
export function steadyOf(budget: Value | undefined): Steady | null {
  if (typeof budget === 'string') {
    const [, first, last, amount] = span.exec(budget) ?? [];
    return amount === undefined
      ? null
      : { amount: Number(amount), first: Number(first), last: Number(last) };
  }
  const years = yearsOf(budget);
  const [start] = years ?? [];
  if (years === null || start === undefined) return null;
  const isSteady = years.every(
    ({ year, amount }, at) => year === start.year + at && amount === start.amount,
  );
  return isSteady
    ? { amount: start.amount, first: start.year, last: start.year + years.length - 1 }
    : null;
}

/** A budget given year by year; null where it is given otherwise. */
export function yearsOf(budget: Value | undefined): { year: number; amount: number }[] | null {
  if (!Array.isArray(budget)) return null;
  const years = budget.map((item) => (isMap(item) ? item : {}));
  return years.every(({ year, amount }) => typeof year === 'number' && typeof amount === 'number')
    ? (years as { year: number; amount: number }[])
    : null;
}

/** As a formula, such as `2021 <= year <= 2025 ? 40e9 : 0`. */
export function writeSteady({ amount, first, last }: Steady): string {
  return `${first} <= year <= ${last} ? ${shortNumber(amount)} : 0`;
}

/** All of its money within the simulated years. */
export function totalOf({ amount, first, last }: Steady, lastYear: number): number {
  return amount * Math.max(0, Math.min(last, lastYear) - first + 1);
}

/** 40e9 for 40000000000. */
function shortNumber(value: number): string {
  const plain = String(value);
  for (const power of [9, 6]) {
    const short = `${Number((value / 10 ** power).toPrecision(12))}e${power}`;
    if (value >= 10 ** power && short.length < plain.length) return short;
  }
  return plain;
}
