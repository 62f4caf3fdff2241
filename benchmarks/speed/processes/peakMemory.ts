import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * Most memory that this process ever held, bytes. `maxRSS` would not do on Linux: there it begins at the
 * peak of the process that started this one.
 */
export function peakBytes(): number {
  const highWater = existsSync(STATUS)
    ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, 'utf8'))
    : null;
  return 1024 * (highWater === null ? process.resourceUsage().maxRSS : Number(highWater[1]));
}
