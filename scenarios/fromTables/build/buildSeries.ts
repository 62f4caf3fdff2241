import { InputError } from '../../../engine/errors.ts';
import { seriesUnit } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { Series, SeriesPlace } from '../../../engine/experiments/forecasts/series/series.ts';
import { cellError } from '../../tables/cells.ts';
import type { GivenFlows } from '../read/flows.ts';
import type { Observation, Observations } from '../read/observations.ts';
import type { GivenPlaces } from '../read/places.ts';
import { checkFigures } from './checkFigures.ts';
import { addDerived } from './derivedFigures.ts';
import { type FigureTable, figureTable } from './figure.ts';
import { flowFigures } from './flowFigures.ts';
import { missingEmployed } from './missingEmployed.ts';
import { leftOut, NATION, placeRows } from './placeRows.ts';

/** Code of ISO 4217 for no currency: money that nothing says the currency of. */
const NO_CURRENCY = 'XXX';

export interface SeriesParts {
  places: GivenPlaces;
  changes: Series['changes'];
  /** Of the table of regions and of the table of series; the latter win. */
  observations: readonly Observations[];
  flows: GivenFlows | null;
  currency: string | undefined;
  nation: string | undefined;
}

export interface BuiltSeries {
  series: Series;
  /** How the tables call the nation, which the series does by NATION; undefined where they have none. */
  nation: string | undefined;
  warnings: string[];
}

/** All that tables say by region and year, checked, and what follows from it. Errors: InputError. */
export function buildSeries(parts: SeriesParts): BuiltSeries {
  const { places, changes, flows } = parts;
  const placed = parts.observations.map((one) => placeRows(one, places, changes, parts.nation));
  const table = figureTable([]);
  const rows = placed.flatMap((one) => one.rows).toReversed();
  const currency = currencyOf(rows, parts.currency);
  for (const one of placed.toReversed()) {
    checkFigures(one.rows);
    table.add(one.rows.map(plainFigure));
  }
  const regions = [...new Set(places.places.map(({ id }) => id))];
  if (flows !== null) table.add(flowFigures(flows.flows, regions));
  addDerived(table, regions);
  table.add(missingEmployed(table, regions));
  return {
    series: {
      currency,
      nation: NATION,
      rows: inOrder(table, regions).map((figure) => ({
        ...figure,
        unit: seriesUnit(figure.indicator, currency),
      })),
      places: places.places.map(plainPlace),
      changes,
      breaks: [],
      ages: null,
    },
    nation: placed.map((one) => one.nation).findLast((name) => name !== undefined),
    warnings: [
      ...placed.flatMap((one) => one.warnings),
      ...(flows === null ? [] : leftOut('flows', 'region', flows.unknown)),
      ...(currency === NO_CURRENCY
        ? [
            `no unit and no option names a currency: ${NO_CURRENCY}, the code for none, stands for it`,
          ]
        : []),
    ],
  };
}

const plainFigure = ({ region, year, indicator, value, ...rest }: Observation) => ({
  ...{ region, year, indicator, value },
  ...{ sourceId: rest.sourceId, confidence: rest.confidence, note: rest.note },
});

function plainPlace(place: GivenPlaces['places'][number]): SeriesPlace {
  const { id, name, latitude, longitude, areaKm2, fromYear, toYear } = place;
  return { id, name, latitude, longitude, areaKm2, fromYear, toYear };
}

/** By indicator, then region, then year. */
function inOrder({ all }: FigureTable, regions: readonly string[]) {
  const rank = new Map([...regions, NATION].map((id, at) => [id, at]));
  return all.toSorted(
    (a, b) =>
      (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0) ||
      (rank.get(a.region) ?? Infinity) - (rank.get(b.region) ?? Infinity) ||
      a.year - b.year,
  );
}

/** The one currency of all units, or the one that was said. Errors: `inconsistent-data`. */
function currencyOf(rows: readonly Observation[], said: string | undefined): string {
  if (said !== undefined && !/^[A-Z]{3}$/.test(said)) {
    const sentence = `must be three capital letters such as USD, found "${said}"`;
    throw new InputError('bad-option', sentence, { field: '--currency' });
  }
  let currency = said;
  for (const row of rows) {
    if (row.currency === undefined) continue;
    currency ??= row.currency;
    if (row.currency === currency) continue;
    const sentence = `money must be in one currency, ${currency}, found ${row.currency}`;
    throw cellError(row.row, 'unit', 'inconsistent-data', sentence);
  }
  return currency ?? NO_CURRENCY;
}
