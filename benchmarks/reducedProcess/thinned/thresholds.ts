import { CAPS, type Process, REGIONS } from '../process.ts';
import { ROOM } from '../regions.ts';
import { threshold } from '../words.ts';

/** What levels are compared with. */
export const thresholds = {
  /** By region. */
  separation: new Int32Array(ROOM),
  finding: new Int32Array(ROOM),
  /** Out of work, at work. */
  moving: new Int32Array(2),
};
const { separation, finding, moving } = thresholds;

/** What words of those out of work are compared with to make them candidates of finding a job. */
export const SEEKING = threshold(CAPS.finding);

/**
 * A candidate of separation or moving draws anew, with the probability that is left below the cap; the
 * word that made a candidate of finding decides itself.
 */
export function setThresholds(process: Process): void {
  for (let region = 0; region < REGIONS; region++) {
    separation[region] = threshold(process.separation[region] / CAPS.separation);
    finding[region] = threshold(process.finding[region]);
  }
  moving[0] = threshold(process.movingOutOfWork / CAPS.moving);
  moving[1] = threshold(process.movingAtWork / CAPS.moving);
}
