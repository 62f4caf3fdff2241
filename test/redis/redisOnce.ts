// Before all tests: several files need a Redis, and only one may fetch it. Where there is none to be
// had, the tests that need it say so.
import { redisProgram } from './redisProgram.ts';

export function setup(): void {
  try {
    redisProgram();
  } catch {
    // Said again where it matters.
  }
}
