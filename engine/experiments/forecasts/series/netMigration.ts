import { sum } from '../../../model/world/proportionalFitting.ts';
import type { Datum } from './fold.ts';
import type { VitalCounts } from './vital.ts';

/** How a region's births and deaths per head differ from the nation's. */
export interface NaturalPattern {
  /** Children per head, and deaths per head at common mortality: proportions, not levels. */
  children: number;
  deaths: number;
}

export interface PopulationChange {
  region: string;
  now: Datum;
  before: Datum;
  pattern: NaturalPattern;
  /** Persons of the year, as far as they are published for the region. */
  births?: number | undefined;
  deaths?: number | undefined;
  external?: number | undefined;
}

/**
 * Net internal migration of a year as the residual of the population balance,
 *   M_r = P_r(t) − P_r(t−1) − B_r + D_r − X_r,
 * mean population P, births B, deaths D and external migration X of the region, or where they are not
 * published of the nation, shared out in proportion to population × children (deaths) per head, X by
 * population. Regions add up to 0: what the
 * national balance leaves over is shared out by population, too.
 */
export function residualMigration(
  changes: readonly PopulationChange[],
  vital: VitalCounts,
): Map<string, Datum> {
  const people = sum(changes.map(({ now }) => now.value));
  const children = sum(changes.map(({ now, pattern }) => now.value * pattern.children));
  const dying = sum(changes.map(({ now, pattern }) => now.value * pattern.deaths));
  const residuals = changes.map(({ now, before, pattern, ...own }) => {
    const births = own.births ?? (vital.births * now.value * pattern.children) / children;
    const deaths = own.deaths ?? (vital.deaths * now.value * pattern.deaths) / dying;
    const external = own.external ?? ((vital.immigrants - vital.emigrants) * now.value) / people;
    return now.value - before.value - births + deaths - external;
  });
  const left = sum(residuals);
  return new Map(
    changes.map(({ region, now, before }, i) => {
      const isFirm = now.basis === 'observed' && before.basis === 'observed';
      return [
        region,
        {
          value: residuals[i] - (left * now.value) / people,
          basis: isFirm ? 'derived' : 'assumed',
          note: 'change of population less natural increase less external migration',
          sourceId: now.sourceId,
          confidence: 'low',
        },
      ];
    }),
  );
}
