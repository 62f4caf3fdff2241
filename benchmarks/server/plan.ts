/** What `aimaq bench server` asks of a server. */
export interface ServerPlan {
  /** Questions a second for kept answers, and for how long. */
  rate: number;
  connections: number;
  seconds: number;
  /** Pages that follow one job. */
  streams: number;
  /** Changed scenarios one after the other. */
  changes: number;
  /** Seconds of mixed use during which memory is watched; none if 0. */
  soakSeconds: number;
  /** Whether its sizes are those that goals are set for. */
  judged: boolean;
}

export function fullPlan(soakSeconds: number): ServerPlan {
  return {
    ...{ rate: 2000, connections: 50, seconds: 20, streams: 500, changes: 5 },
    ...{ soakSeconds, judged: true },
  };
}

/** Tells only whether the parts work. */
export function quickPlan(): ServerPlan {
  return {
    ...{ rate: 100, connections: 5, seconds: 1, streams: 10, changes: 1 },
    ...{ soakSeconds: 4, judged: false },
  };
}
