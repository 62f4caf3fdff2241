import type { Scenario } from '../scenario.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { seriesGaps } from './seriesGaps.ts';
import { totalDoubts } from './totals.ts';
import { unitDoubts } from './units.ts';

/** All that may be wrong with the data of a scenario though it can be run. */
export interface Doubts {
  /** What the base year lacks, the largest doubt first. */
  gaps: Gap[];
  /** What the series lack; null where the scenario names none. */
  series: string[] | null;
  totals: string[];
  units: string[];
}

export function doubtsOf({ question, figures, series }: Scenario): Doubts {
  const { country } = question;
  return {
    gaps: gapsOf(figures, country),
    series: series === undefined ? null : seriesGaps(series),
    totals: series === undefined ? [] : totalDoubts(series),
    units: unitDoubts(country, series),
  };
}
