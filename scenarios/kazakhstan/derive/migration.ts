import { roundKeepingSum } from '../../../engine/model/world/proportionalFitting.ts';
import { toCsv } from '../../tables/csvText.ts';
import type { Data } from './data.ts';
import type { DerivedFigure } from './figures.ts';

/** Persons a year who move over a border between two regions: order of the official count. */
const MOVES = 350_000;
/** Departures of a region are at least so many times its known flows into four regions. */
const MARGIN = 1.25;

/** A quarter's count as a year's: the four quarters of the fragment add up to MOVES. */
function yearly(data: Data, persons: number): number {
  const quarter = data.quarterFlows.find((flow) => isTotal(flow, 'all'));
  if (quarter === undefined) throw new Error('no total of moves in the first quarter of 2021');
  return (persons * MOVES) / quarter.persons;
}

const isTotal = (flow: { origin: string; destination: string }, destination: string) =>
  flow.origin === 'all' && flow.destination === destination;

/** Net migration and arrivals over the region's border, persons a year. */
export function deriveMigration(data: Data): DerivedFigure[] {
  const net = data.regions.map((region) => netOf(data, region));
  const arrivals = deriveArrivals(data, net);
  return data.regions.flatMap((region, index): DerivedFigure[] => {
    const isObserved = data.quarterFlows.some((flow) => isTotal(flow, region));
    return [
      {
        region,
        indicator: 'internal_arrivals',
        value: arrivals[index],
        unit: 'persons a year',
        source: isObserved ? 'expert-od+assumed' : 'expert-od+kanat-migration+assumed',
        confidence: isObserved ? 'medium' : 'assumed',
        note: isObserved
          ? `first quarter of 2021, as part of ${MOVES} moves a year`
          : `part of ${MOVES} moves a year less those into four regions, spread by arrivals of 2022; departures at least ${MARGIN} × known flows`,
      },
      {
        region,
        indicator: 'net_internal_migration',
        value: net[index],
        unit: 'persons a year',
        source: 'eri-migration',
        confidence: 'medium',
        note: 'first half of 2019 + first half of 2020',
      },
    ];
  });
}

/** Two first halves make one year, half before and half in the epidemic; regions add up to 0. */
function netOf(data: Data, region: string): number {
  const half = (year: number) => data.observed(region, year, 'internal_net_migration_h1');
  return half(2019) + half(2020);
}

function deriveArrivals(data: Data, net: readonly number[]): Int32Array {
  const fixed = data.regions.map((region, index) => {
    const total = data.quarterFlows.find((flow) => isTotal(flow, region));
    if (total !== undefined) return yearly(data, total.persons);
    return MARGIN * knownDepartures(data, region) + net[index];
  });
  const isObserved = data.regions.map((region) =>
    data.quarterFlows.some((flow) => isTotal(flow, region)),
  );
  const pattern = data.regions.map((region) => arrivalsOf2022(data, region));
  // The spread by 2022 holds where it leaves room for the known flows; elsewhere these bind.
  const bound = [...isObserved];
  for (;;) {
    const left = data.regions.reduce((sum, _, i) => sum - (bound[i] ? fixed[i] : 0), MOVES);
    const weight = data.regions.reduce((sum, _, i) => sum + (bound[i] ? 0 : pattern[i]), 0);
    const spread = pattern.map((arrivals) => (arrivals * left) / weight);
    const tooSmall = spread.findIndex((arrivals, i) => !bound[i] && arrivals < fixed[i]);
    if (tooSmall === -1) return roundKeepingSum(spread.map((s, i) => (bound[i] ? fixed[i] : s)));
    bound[tooSmall] = true;
  }
}

function knownDepartures(data: Data, region: string): number {
  return data.quarterFlows
    .filter(({ origin }) => origin === region)
    .reduce((sum, { persons }) => sum + yearly(data, persons), 0);
}

function arrivalsOf2022(data: Data, region: string): number {
  return data
    .series('internal_arrivals')
    .filter((row) => data.foldedInto(row.region) === region)
    .reduce((sum, { value }) => sum + value, 0);
}

/** flows.csv: the largest flows of the fragment, persons a year. */
export function deriveFlows(data: Data): string {
  const rows = data.quarterFlows
    .filter(({ origin, destination }) => origin !== 'all' && destination !== 'all')
    .map(({ origin, destination, persons }) => [
      origin,
      destination,
      Math.round(yearly(data, persons)),
      'expert-od+assumed',
      'medium',
      `${persons} in the first quarter of 2021, as part of ${MOVES} moves a year`,
    ]);
  return toCsv(['origin', 'destination', 'persons', 'source_id', 'confidence', 'note'], rows);
}
