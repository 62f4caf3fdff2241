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

/** Probabilities of a process among candidates; those of finding are their own words' caps. */
export function setThresholds(process: Process): void {
  for (let region = 0; region < REGIONS; region++) {
    separation[region] = threshold(process.separation[region] / CAPS.separation);
    finding[region] = threshold(process.finding[region]);
  }
  moving[0] = threshold(process.movingOutOfWork / CAPS.moving);
  moving[1] = threshold(process.movingAtWork / CAPS.moving);
}
