import { recentMean } from '../../engine/experiments/forecasts/model/observedTrend.ts';
import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import { DEFAULTS, MIGRATION_HALF_LIFE } from './defaults.ts';
import type { FigureRecord } from './record.ts';

export interface StartMigration {
  net: number;
  arrivals: number;
}

/**
 * Net moves and arrivals of every region, persons a year. Net moves are those published for the
 * origin, or the mean rate of the years, recent ones counting more, adding up to nothing; half of the gross moves is a
 * common share of residents, spread like published arrivals where there are some, and never less
 * than most of the net; arrivals and departures lie half of the net to either side.
 */
export function migrationOf(
  panel: Panel,
  people: ReadonlyMap<string, number>,
  record: FigureRecord,
): Map<string, StartMigration> {
  const total = sum([...people.values()]);
  const rates = panel.regions.map(({ id }) => meanRate(panel, id));
  const drift = sum(rates.map(({ rate }, i) => rate * (people.get(panel.regions[i].id) ?? 0)));
  const pattern = panel.regions.map(({ id }) => arrivalPattern(panel, id, people.get(id) ?? 0));
  const all = sum(pattern);
  return new Map(
    panel.regions.map(({ id }, i) => {
      const heads = people.get(id) ?? 0;
      const net = (rates[i].rate - drift / total) * heads;
      const { moves, leastTurnover } = DEFAULTS;
      const turnover = Math.max(
        (moves.value * total * pattern[i]) / all,
        leastTurnover.value * Math.abs(net),
      );
      const unit = 'persons a year';
      record.known(id, 'net_internal_migration', unit, { ...rates[i].datum, value: net });
      const arrivals = record.assumed(
        id,
        'internal_arrivals',
        unit,
        turnover + net / 2,
        moves.note,
      );
      return [id, { net, arrivals }];
    }),
  );
}

function meanRate(panel: Panel, region: string) {
  const history = panel.history('internal_net_migration', region);
  const last = history.at(-1);
  const isPublished = last?.basis === 'observed' && last.year === panel.origin;
  const known = (isPublished ? history.slice(-1) : history).flatMap((datum) => {
    const heads = panel.at('population_average', region, datum.year);
    return heads === undefined ? [] : [datum.value / heads.value];
  });
  if (last === undefined || known.length === 0) {
    const note = 'no two years of population to infer it from';
    const nothing = { sourceId: 'assumed', confidence: 'assumed' as const, note };
    return { rate: 0, datum: { ...nothing, value: 0, basis: 'assumed' as const } };
  }
  const note = isPublished
    ? last.note
    : `${last.note}, mean of the years, recent ones counting more`;
  return { rate: recentMean(known, MIGRATION_HALF_LIFE), datum: { ...last, note } };
}

function arrivalPattern({ folded }: Panel, region: string, heads: number): number {
  return folded.latest('internal_arrivals', region)?.value ?? heads;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
