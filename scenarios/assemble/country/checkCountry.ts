import type { Country, Region } from '../../../engine/model/country.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { inPersons } from '../../inPersons.ts';
import type { BaseYear } from '../../tables/baseYear.ts';
import type { RegionField } from '../../tables/baseYearFields.ts';
import { cellError } from '../../tables/cells.ts';
import type { PlacedFlow } from '../../tables/flows.ts';

/** Relative deviation at which totals count as different. */
const ROUNDING = 1e-4;

/** Checks between the figures of one region. Errors: InputError `inconsistent-data`. */
export function checkRegion(region: Region, baseYear: BaseYear): void {
  const fail = (field: RegionField, sentence: string) =>
    cellError(
      baseYear.rowOf(region.id, field),
      `value (${field})`,
      'inconsistent-data',
      `${sentence} in "${region.id}"`,
    );
  const { employed, employedBySector, unemploymentRate, educationShares } = region;
  const bySector = sum(employedBySector);
  if (Math.abs(bySector - employed) > Math.max(0.5, ROUNDING * employed)) {
    const sentence = `the five sectors add up to ${inPersons(bySector)}, not to ${inPersons(employed)} employed`;
    throw fail('employed', sentence);
  }
  const education = sum(educationShares) * 100;
  if (Math.abs(education - 100) > 0.1) {
    throw fail(
      'education_basic',
      `the education shares add up to ${education.toFixed(1)}, not 100`,
    );
  }
  const labourForce = employed / (1 - unemploymentRate);
  const adults = sum(
    region.ageBands.filter(({ fromAge }) => fromAge >= 16).map(({ persons }) => persons),
  );
  if (labourForce > adults) {
    const sentence = `the labour force of ${inPersons(labourForce)} is larger than the ${inPersons(adults)} residents of 16 and older`;
    throw fail('employed', sentence);
  }
  if (region.internalArrivals < region.netInternalMigration) {
    const sentence = `net migration of ${inPersons(region.netInternalMigration)} is larger than the ${inPersons(region.internalArrivals)} arrivals`;
    throw fail('net_internal_migration', sentence);
  }
}

/** Checks between regions and nation. Errors: InputError `inconsistent-data`. Returns warnings. */
export function checkNation(
  { regions, nation }: Country,
  baseYear: BaseYear,
  flows: readonly PlacedFlow[],
): string[] {
  const first = regions[0].id;
  const net = sum(regions.map((region) => region.netInternalMigration));
  const arrivals = sum(regions.map((region) => region.internalArrivals));
  if (Math.abs(net) > Math.max(0.5 * regions.length, 0.01 * arrivals)) {
    throw cellError(
      baseYear.rowOf(first, 'net_internal_migration'),
      'value (net_internal_migration)',
      'inconsistent-data',
      `net migration between regions must add up to 0, found ${inPersons(net)}`,
    );
  }
  checkMoves(regions, baseYear);
  for (const flow of flows) checkFlow(flow, regions);
  const employed = sum(regions.map((region) => region.employed));
  if (nation.remoteWorkers > employed) {
    throw cellError(
      baseYear.rowOf('all', 'remote_workers'),
      'value (remote_workers)',
      'inconsistent-data',
      `${inPersons(nation.remoteWorkers)} remote workers are more than ${inPersons(employed)} employed`,
    );
  }
  return compareTotals(regions, baseYear);
}

/**
 * Who leaves a region arrives in another, so moves to and from one region cannot be more than there
 * are. Departures count as the model scales them, to add up to the arrivals.
 */
function checkMoves(regions: readonly Region[], baseYear: BaseYear): void {
  if (regions.length === 1) return;
  const moves = sum(regions.map((region) => region.internalArrivals));
  const left = sum(regions.map((r) => r.internalArrivals - r.netInternalMigration));
  for (const { id, internalArrivals, netInternalMigration } of regions) {
    const departures = (internalArrivals - netInternalMigration) * (left > 0 ? moves / left : 1);
    if (internalArrivals + departures <= moves * (1 + ROUNDING)) continue;
    throw cellError(
      baseYear.rowOf(id, 'internal_arrivals'),
      'value (internal_arrivals)',
      'inconsistent-data',
      `the ${inPersons(internalArrivals)} arrivals and ${inPersons(departures)} departures of "${id}" are more than the ${inPersons(moves)} moves between all regions`,
    );
  }
}

function checkFlow(
  { origin, destination, persons, row }: PlacedFlow,
  regions: readonly Region[],
): void {
  const from = regions.find(({ id }) => id === origin);
  const to = regions.find(({ id }) => id === destination);
  if (from === undefined || to === undefined) return;
  const departures = from.internalArrivals - from.netInternalMigration;
  if (persons <= Math.min(departures, to.internalArrivals)) return;
  const sentence = `must be at most the ${inPersons(departures)} departures from "${origin}" and the ${inPersons(to.internalArrivals)} arrivals in "${destination}", found ${persons}`;
  throw cellError(row, 'persons', 'inconsistent-data', sentence);
}

function compareTotals(regions: readonly Region[], baseYear: BaseYear): string[] {
  const totals = {
    employed: sum(regions.map((region) => region.employed)),
    gross_regional_product: sum(regions.map((region) => region.grossRegionalProduct)) / 1e6,
    population: sum(regions.map((region) => sum(region.ageBands.map(({ persons }) => persons)))),
  };
  return baseYear.controls
    .filter(({ field, value }) => Math.abs(totals[field] - value) > ROUNDING * value)
    .map(({ field, value, place }) => {
      const spot = `${place.file}:${place.line}`;
      return `${spot} ${field}: the regions add up to ${inPersons(totals[field])}, the nation has ${inPersons(value)}`;
    });
}
