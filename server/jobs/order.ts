import type { JobRecord } from './jobFiles.ts';

/**
 * Unfinished jobs of a lane in the order in which they run: those that somebody waits for before those
 * in the background, then in turns, so that nobody's second job goes before another's first.
 */
export function inTurns(records: readonly JobRecord[]): JobRecord[] {
  const rank = new Map<JobRecord, number>();
  const taken = new Map<string, number>();
  for (const record of records.toSorted((a, b) => place(a) - place(b) || a.order - b.order)) {
    const turn = taken.get(record.client) ?? 0;
    taken.set(record.client, turn + 1);
    rank.set(record, turn);
  }
  const turnOf = (record: JobRecord) => rank.get(record) ?? 0;
  return records.toSorted(
    (a, b) => place(a) - place(b) || turnOf(a) - turnOf(b) || a.order - b.order,
  );
}

/** What runs comes first, what is in the background last. */
function place({ state, request }: JobRecord): number {
  if (state === 'running') return 0;
  return request.background ? 2 : 1;
}
