import type {
  ForecastOrigin,
  ForecastRow,
  Forecasts,
} from '../../engine/experiments/forecasts/forecast.ts';
import {
  type ForecastIndicator,
  seriesUnit,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import { panelAt } from '../../engine/experiments/forecasts/series/panel.ts';
import { knownAt, type Series } from '../../engine/experiments/forecasts/series/series.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

export interface ForecastReport {
  scenario: string;
  title: string;
  origin: number;
  to: number;
  sample: number;
  members: number;
  seed: string;
  nation: string;
  regions: { id: string; name: string }[];
  /** By indicator: the unit, and how its forecasts came about. */
  methods: Partial<Record<ForecastIndicator, ForecastOrigin & { unit: string }>>;
  /** The last figures that were known. */
  known: {
    region: string;
    indicator: ForecastIndicator;
    year: number;
    value: number;
    basis: string;
  }[];
  forecasts: ForecastRow[];
}

export function forecastReport(
  { id, title, question, members }: Scenario,
  series: Series,
  { origin, to }: { origin: number; to: number },
  { rows, origins }: Forecasts,
): ForecastReport {
  const panel = panelAt(knownAt(series, origin));
  const told = Object.keys(origins) as ForecastIndicator[];
  const places = [...panel.regions.map((region) => region.id), panel.nation];
  return {
    scenario: id,
    title,
    origin,
    to,
    sample: question.sample,
    members,
    seed: question.seed,
    nation: panel.nation,
    regions: panel.regions.map((region) => ({ id: region.id, name: region.name.en })),
    methods: Object.fromEntries(
      told.map((indicator) => [
        indicator,
        { unit: seriesUnit(indicator, series.currency), ...origins[indicator] },
      ]),
    ),
    known: told.flatMap((indicator) =>
      places.flatMap((region) => {
        const last = panel.history(indicator, region).at(-1);
        if (last === undefined) return [];
        return [{ region, indicator, year: last.year, value: last.value, basis: last.basis }];
      }),
    ),
    forecasts: rows,
  };
}
