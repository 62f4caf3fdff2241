import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import type { Region } from '../../engine/model/country.ts';
import type { FigureRecord } from './record.ts';

type VitalEvents = Pick<Region, 'births' | 'externalNetMigration'>;

/** Births and net external migration of a region in the origin's year, as far as they are published. */
export function vitalEventsOf(
  { folded, origin }: Panel,
  region: string,
  record: FigureRecord,
): VitalEvents {
  const known = (indicator: 'births' | 'external_net_migration') => {
    const datum = folded.at(indicator, region, origin);
    return datum && record.known(region, indicator, 'persons a year', datum);
  };
  return { births: known('births'), externalNetMigration: known('external_net_migration') };
}
