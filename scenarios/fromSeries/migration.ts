import { recentMean } from '../../engine/experiments/forecasts/learning/recency.ts';
import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import { sum } from '../../engine/model/world/proportionalFitting.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

export interface StartMigration {
  net: number;
  arrivals: number;
}

/** A region's gross moves are at most this many times those of all others together. */
const LARGEST_SHARE = 0.9;

/**
 * Net moves and arrivals of every region, persons a year. Net moves are those published for the
 * origin, or the mean rate of the years, recent ones counting more, adding up to nothing. Half of the
 * gross moves is had from arrivals from other regions; without these it is a common share of residents, spread like published arrivals where there are some,
 * never less than most of the net and never more than others can send; arrivals and departures lie
 * half of the net to either side.
 */
export function migrationOf(
  panel: Panel,
  people: ReadonlyMap<string, number>,
  record: FigureRecord,
): Map<string, StartMigration> {
  const ids = panel.regions.map(({ id }) => id);
  const heads = ids.map((id) => people.get(id) ?? 0);
  const rates = ids.map((id) => meanRate(panel, id));
  const drift = sum(rates.map(({ rate }, i) => rate * heads[i])) / sum(heads);
  const net = rates.map(({ rate }, i) => (rate - drift) * heads[i]);
  const known = ids.map((id) => panel.folded.latest('interregional_arrivals', id));
  const isKnown = known.every((datum) => datum !== undefined);
  const pattern = isKnown
    ? known.map(({ value }, i) => Math.max(0, value - net[i] / 2))
    : ids.map((id, i) => arrivalPattern(panel, id, heads[i]));
  const moves = isKnown ? sum(pattern) : DEFAULTS.moves.value * sum(heads);
  const turnover = turnovers(pattern, net, moves);
  return new Map(
    ids.map((id, i) => {
      const unit = 'persons a year';
      record.known(id, 'net_internal_migration', unit, { ...rates[i].datum, value: net[i] });
      const arrivals = turnover[i] + net[i] / 2;
      const own = known[i];
      if (isKnown && own !== undefined) {
        record.known(id, 'internal_arrivals', unit, { ...own, value: arrivals });
      } else record.assumed(id, 'internal_arrivals', unit, arrivals, DEFAULTS.moves.note);
      return [id, { net: net[i], arrivals }];
    }),
  );
}

/** Half of each region's gross moves. Two regions exchange the same numbers. */
function turnovers(pattern: readonly number[], net: readonly number[], moves: number): number[] {
  const all = sum(pattern);
  const wanted = pattern.map((part, i) =>
    Math.max((moves * part) / all, DEFAULTS.leastTurnover.value * Math.abs(net[i])),
  );
  if (wanted.length === 2) return wanted.map(() => sum(wanted) / 2);
  return wanted.map((own) => Math.min(own, LARGEST_SHARE * (sum(wanted) - own)));
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
  return { rate: recentMean(known), datum: { ...last, note } };
}

function arrivalPattern({ folded }: Panel, region: string, heads: number): number {
  return folded.latest('internal_arrivals', region)?.value ?? heads;
}
