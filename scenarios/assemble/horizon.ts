/** The months and calendar years that a scenario simulates. */
export interface Horizon {
  months: number;
  firstYear: number;
  lastYear: number;
  yearOf(month: number): number;
}

export function horizonOf(start: string, years: number): Horizon {
  const [startYear, startMonth] = start.split('-').map(Number);
  const months = years * 12;
  const yearOf = (month: number) => startYear + Math.floor((startMonth - 1 + month) / 12);
  return { months, firstYear: startYear, lastYear: yearOf(months - 1), yearOf };
}
