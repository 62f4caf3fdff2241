import { type Country, residentsOf } from '../../../country.ts';
import { gravityTable } from '../../../rules/migration/gravity.ts';
import { fitProportionally, sum } from '../../proportionalFitting.ts';

/**
 * Migration between regions in the base year, persons a year, origin × destination: gravity
 * (population × population ÷ distance^δ), replaced by observed flows where there are some, fitted
 * to the regions' arrivals and departures (arrivals − net migration). Zero diagonal.
 */
export function baseFlows(country: Country, distance: Float64Array, decay: number): Float64Array {
  const { regions, nation } = country;
  const n = regions.length;
  if (n === 1) return new Float64Array(1);
  const arrivals = regions.map((region) => region.internalArrivals);
  const departures = regions.map((r) => r.internalArrivals - r.netInternalMigration);
  const scale = sum(arrivals) / Math.max(1e-9, sum(departures));
  const out = departures.map((persons) => persons * scale);
  const people = regions.map(residentsOf);
  const gravity = gravityTable(people, distance, decay);
  const seed = fitProportionally(gravity, out, arrivals);
  const column = new Map(regions.map((region, index) => [region.id, index]));
  for (const flow of nation.knownFlows) {
    const origin = column.get(flow.origin);
    const destination = column.get(flow.destination);
    if (origin === undefined || destination === undefined || origin === destination) continue;
    seed[origin * n + destination] = Math.max(1, flow.persons);
  }
  return fitProportionally(seed, out, arrivals);
}
