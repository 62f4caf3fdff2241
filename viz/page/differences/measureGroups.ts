import type { RunIndicator } from '../../../server/api.ts';
import { COST_PER_JOB } from '../../state/run.ts';

export type GroupName = 'work' | 'people' | 'gaps' | 'clusters' | 'other';

/** The main measures, in the order in which people ask for them. */
const groups: Record<Exclude<GroupName, 'other'>, string[]> = {
  work: [
    'employed',
    'unemployment_rate',
    'employment_rate',
    'remote_share',
    'mean_pay',
    'income_per_head',
    'output',
  ],
  people: ['population', 'net_migration', 'arrivals', 'departures', 'cost_of_living'],
  gaps: [
    'pay_theil_between',
    'income_gini',
    'output_williamson',
    'pay_max_min',
    'unemployment_gap',
  ],
  clusters: [
    'cluster_jobs',
    'cluster_remote_jobs',
    'cluster_output',
    'programme_outlays_total',
    COST_PER_JOB,
    'state_balance',
  ],
};

/** The run's measures by group: the main ones, or with `all` every one, own ones of a scenario too. */
export function measureGroups(
  indicators: RunIndicator[],
  all: boolean,
): { name: GroupName; measures: RunIndicator[] }[] {
  const named = Object.entries(groups).map(([name, ids]) => ({
    name: name as GroupName,
    measures: ids.flatMap((wanted) => indicators.filter(({ id }) => id === wanted)),
  }));
  const main = new Set(Object.values(groups).flat());
  const rest = indicators.filter(({ id }) => !main.has(id));
  return [...named, { name: 'other' as const, measures: all ? rest : [] }].filter(
    ({ measures }) => measures.length > 0,
  );
}
