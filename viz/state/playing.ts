import { choice } from './choice.ts';

const STEP = 900;

/** Steps through the years once, from the start when already at the end. */
export function playYears(first: number, last: number, from: number, stop: () => void) {
  let year = from >= last ? first : from + 1;
  choice.year.value = year;
  const timer = setInterval(() => {
    if (year >= last) return stop();
    year += 1;
    choice.year.value = year;
  }, STEP);
  return () => clearInterval(timer);
}
