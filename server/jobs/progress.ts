/** How far a job is. */
export interface Progress {
  membersDone: number;
  members: number;
  yearsDone: number;
  years: number;
  /** Since when it runs, by a clock in ms, and how many years were done then. */
  startedAt: number | null;
  yearsBefore: number;
}

/** Milliseconds after which the pace of a job says something. */
const FIRST_WORD = 1000;

export function noProgress(members: number, years: number): Progress {
  return { membersDone: 0, members, yearsDone: 0, years, startedAt: null, yearsBefore: 0 };
}

export function allDone({ members, years }: Pick<Progress, 'members' | 'years'>): Progress {
  return { ...noProgress(members, years), membersDone: members, yearsDone: years };
}

/** What is not still to be done was done before. */
export function startProgress(progress: Progress, tasks: number, years: number, now: number): void {
  progress.members = Math.max(progress.members, tasks);
  progress.years = Math.max(progress.years, years);
  progress.membersDone = progress.members - tasks;
  progress.yearsBefore = progress.years - years;
  progress.yearsDone = progress.yearsBefore;
  progress.startedAt = now;
}

/** Seconds to the end at the pace so far; null as long as there is none. */
export function secondsLeft(progress: Progress, now: number): number | null {
  const { startedAt, yearsBefore, yearsDone, years } = progress;
  const lived = yearsDone - yearsBefore;
  if (startedAt === null || lived === 0 || now - startedAt < FIRST_WORD) return null;
  return Math.ceil(((now - startedAt) / 1000 / lived) * (years - yearsDone));
}
