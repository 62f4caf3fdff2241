/** How often a member is tried where the fault is the machine's. */
export const ATTEMPTS = 5;

/** How often a member may be in the hands of a worker that vanishes. */
export const MOST_STALLED = 50;
