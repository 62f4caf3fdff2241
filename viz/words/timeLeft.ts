import { texts } from '../texts/texts.ts';

/** How long something still takes: "40 s", "3 min". */
export function timeLeft(seconds: number): string {
  const say = texts.value.reports;
  if (seconds < 90) return say.seconds(Math.max(5, Math.round(seconds / 5) * 5));
  return say.minutes(Math.round(seconds / 60));
}
