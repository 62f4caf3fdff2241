import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import { vitalCounts } from '../../engine/experiments/forecasts/series/vital.ts';
import type { Nation } from '../../engine/model/country.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

/** National figures of the start. */
export function nationOf(panel: Panel, employed: number, record: FigureRecord): Nation {
  const vital = vitalCounts(panel.national, panel.origin);
  const count = (field: 'births' | 'deaths' | 'immigrants' | 'emigrants') => {
    const known = panel.folded.at(field, panel.nation, panel.origin);
    return known === undefined
      ? record.assumed(
          'all',
          field,
          'persons a year',
          vital[field],
          panel.national.years('population_average').length > 1
            ? 'from the balance of population and the nearest known rates'
            : 'typical rates: 18 births, 8 deaths, 1 immigrant and 1 emigrant per 1000 residents',
        )
      : record.known('all', field, 'persons a year', known);
  };
  return {
    births: count('births'),
    deaths: count('deaths'),
    immigrants: count('immigrants'),
    emigrants: count('emigrants'),
    ...organisationsOf(panel, employed, record),
    remoteWorkers: record.assumed(
      'all',
      'remote_workers',
      'persons',
      DEFAULTS.remoteWorkers.value * employed,
      DEFAULTS.remoteWorkers.note,
    ),
    knownFlows: [],
  };
}

function organisationsOf(
  { folded, nation }: Panel,
  employed: number,
  record: FigureRecord,
): Pick<Nation, 'organisations' | 'organisationsOnline'> {
  const online = folded.latest('organisations_with_internet', nation);
  const count = folded.latest('organisations_using_internet', nation);
  const share =
    online === undefined
      ? record.assumed(
          'all',
          'organisations_online',
          'percent',
          100 * DEFAULTS.organisationsOnline.value,
          DEFAULTS.organisationsOnline.note,
        )
      : record.known('all', 'organisations_online', 'percent', online);
  const { value, note } = DEFAULTS.personsPerOrganisation;
  const organisations =
    count === undefined || online === undefined
      ? record.assumed('all', 'organisations', 'organisations', employed / value, note)
      : record.known('all', 'organisations', 'organisations', {
          ...count,
          value: count.value / (online.value / 100),
          basis: 'derived',
          note: 'organisations that use the Internet ÷ their share',
        });
  return { organisations, organisationsOnline: share / 100 };
}
