/** What scripts may rely on. */
export const FAILED = 1;
export const INPUT_WRONG = 2;
export const INTERRUPTED = 130;
