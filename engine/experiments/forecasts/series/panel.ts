import type { Datum } from './fold.ts';
import { type FoldedSeries, foldSeries } from './foldSeries.ts';
import { fillGaps } from './gaps.ts';
import { FORECAST_IDS, type ForecastIndicator, type SeriesIndicatorId } from './indicators.ts';
import { type Methods, methodsAt } from './methods.ts';
import { residualMigration } from './netMigration.ts';
import { nationalPay, type PaySources, regionalPay } from './regionalPay.ts';
import type { KnownSeries, SeriesBreak, SeriesPlace } from './series.ts';
import { type NationalYears, vitalCounts } from './vital.ts';

export interface DatedDatum extends Datum {
  year: number;
}

/** The indicators of the forecasts over the years, in one division, derived where not published. */
export interface Panel {
  /** Last year that was known. */
  origin: number;
  nation: string;
  regions: readonly SeriesPlace[];
  breaks: readonly SeriesBreak[];
  /** Published figures of every indicator, also of those that are not forecast. */
  folded: FoldedSeries;
  national: NationalYears;
  at(indicator: ForecastIndicator, region: string, year: number): Datum | undefined;
  /** Every year known, ascending. */
  history(indicator: ForecastIndicator, region: string): readonly DatedDatum[];
}

/** `methods`: how unpublished series are derived; those of the same origin unless said otherwise. */
export function panelAt(known: KnownSeries, methods: Methods = methodsAt(known)): Panel {
  const folded = foldSeries(known, methods.regions);
  const { nation } = known;
  const national: NationalYears = {
    value: (indicator, year) => folded.at(indicator, nation, year)?.value,
    years: (indicator) =>
      folded.years(indicator).filter((year) => folded.at(indicator, nation, year) !== undefined),
    isBroken: (year) => isBroken(known.breaks, 'population_average', year),
  };
  const series = new Map<string, DatedDatum[]>();
  for (const indicator of FORECAST_IDS) {
    for (const region of [...methods.regions.map(({ id }) => id), nation]) {
      series.set(`${indicator} ${region}`, []);
    }
    const found = deriveIndicator(indicator, folded, national, methods);
    for (const { region, ...datum } of found) series.get(`${indicator} ${region}`)?.push(datum);
  }
  for (const [key, data] of series) series.set(key, fillGaps(data));
  const byYear = new Map(
    [...series].map(([key, data]) => [key, new Map(data.map((datum) => [datum.year, datum]))]),
  );
  return {
    origin: known.origin,
    nation,
    regions: methods.regions,
    breaks: known.breaks,
    folded,
    national,
    at: (indicator, region, year) => byYear.get(`${indicator} ${region}`)?.get(year),
    history: (indicator, region) => series.get(`${indicator} ${region}`) ?? [],
  };
}

export function isBroken(
  breaks: readonly SeriesBreak[],
  indicator: SeriesIndicatorId,
  year: number,
): boolean {
  return breaks.some((known) => known.indicator === indicator && known.year === year);
}

type PlacedDatum = DatedDatum & { region: string };

function deriveIndicator(
  indicator: ForecastIndicator,
  folded: FoldedSeries,
  national: NationalYears,
  methods: Methods,
): PlacedDatum[] {
  if (indicator === 'mean_wage') return derivePay(folded, methods);
  if (indicator === 'internal_net_migration') {
    return deriveMigration(folded, national, methods);
  }
  return folded.years(indicator).flatMap((year) => published(folded, indicator, year));
}

/** Every published figure of a year, the nation's last. */
function published(
  { regions, nation, at }: FoldedSeries,
  indicator: SeriesIndicatorId,
  year: number,
): PlacedDatum[] {
  return [...regions.map(({ id }) => id), nation].flatMap((region) => {
    const datum = at(indicator, region, year);
    return datum === undefined ? [] : [{ ...datum, region, year }];
  });
}

function derivePay(folded: FoldedSeries, { payAnchors }: Methods): PlacedDatum[] {
  const { nation, at, years } = folded;
  const incomeYears = years('cash_income_per_head');
  const payYears = years('mean_wage').filter((year) => at('mean_wage', nation, year) !== undefined);
  const sources: PaySources = {
    income: (year, region = nation) => at('cash_income_per_head', region, year),
    nationalPay: (year) => at('mean_wage', nation, year),
    payYears,
    incomeYears,
  };
  const all = [...new Set([...incomeYears, ...payYears])].sort((a, b) => a - b);
  return all.flatMap((year) => {
    const whole = nationalPay(sources, year);
    const ofRegions = folded.regions.map(({ id: region }) => {
      // Without an anchor regional pay is another measure than what is published later on.
      const own = payAnchors.size > 0 ? at('mean_wage', region, year) : undefined;
      return [region, own ?? regionalPay(sources, region, year, payAnchors.get(region))] as const;
    });
    return [...ofRegions, [nation, whole] as const].flatMap(([region, datum]) =>
      datum === undefined ? [] : [{ ...datum, region, year }],
    );
  });
}

/**
 * Net migration as it is published by the origin: whole years, and twice a first half where that is all
 * there is. Where nothing is published by then, the residual of the population balance. The two are
 * different measures and are never mixed.
 */
function deriveMigration(
  folded: FoldedSeries,
  national: NationalYears,
  { natural, migrationIsPublished }: Methods,
): PlacedDatum[] {
  const { regions, nation, at, years } = folded;
  const all = migrationIsPublished
    ? [...new Set([...years('internal_net_migration'), ...years('internal_net_migration_h1')])]
    : years('population_average');
  return all.flatMap((year): PlacedDatum[] => {
    const values = migrationIsPublished ? publishedMoves(year) : residuals(year);
    if (values === null || values.size === 0) return [];
    const [first] = values.values();
    const closed = { ...first, value: 0, note: 'moves between regions add up to nothing' };
    values.set(nation, closed);
    return [...values].map(([region, datum]) => ({ ...datum, region, year }));
  });

  function publishedMoves(year: number): Map<string, Datum> {
    return new Map(
      regions.flatMap(({ id }): [string, Datum][] => {
        const whole = at('internal_net_migration', id, year);
        if (whole !== undefined) return [[id, whole]];
        const half = at('internal_net_migration_h1', id, year);
        // Half of a union of regions says nothing of its parts.
        if (half === undefined || half.basis !== 'observed') return [];
        const note = 'twice the first half of the year';
        return [[id, { ...half, value: 2 * half.value, basis: 'derived', note }]];
      }),
    );
  }

  function publishedEvents(region: string, year: number) {
    const value = (indicator: SeriesIndicatorId) => at(indicator, region, year)?.value;
    return {
      births: value('births'),
      deaths: value('deaths'),
      external: value('external_net_migration'),
    };
  }

  function residuals(year: number): Map<string, Datum> | null {
    if (national.isBroken(year)) return null;
    const changes = regions.flatMap(({ id: region }) => {
      const now = at('population_average', region, year);
      const before = at('population_average', region, year - 1);
      const pattern = natural.get(region);
      return now === undefined || before === undefined || pattern === undefined
        ? []
        : [{ region, now, before, pattern, ...publishedEvents(region, year) }];
    });
    if (changes.length < regions.length) return null;
    return residualMigration(changes, vitalCounts(national, year));
  }
}
