/** The months and calendar years that a scenario simulates. */
export interface Horizon {
  months: number;
  firstYear: number;
  lastYear: number;
  yearOf(month: number): number;
  /** Number of a month YYYY-MM since the start; negative before it. */
  monthOf(calendarMonth: string): number;
}

export function horizonOf(start: string, years: number): Horizon {
  const [startYear, startMonth] = yearAndMonth(start);
  const months = years * 12;
  const yearOf = (month: number) => startYear + Math.floor((startMonth - 1 + month) / 12);
  const monthOf = (calendarMonth: string) => {
    const [year, month] = yearAndMonth(calendarMonth);
    return (year - startYear) * 12 + month - startMonth;
  };
  return { months, firstYear: startYear, lastYear: yearOf(months - 1), yearOf, monthOf };
}

const yearAndMonth = (text: string): number[] => text.split('-').map(Number);
