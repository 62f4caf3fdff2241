import { InputError } from '../../engine/errors.ts';
import { ageStructures } from '../../engine/experiments/forecasts/series/ageStructure.ts';
import { labourForceShares } from '../../engine/experiments/forecasts/series/methods.ts';
import { type Panel, panelAt } from '../../engine/experiments/forecasts/series/panel.ts';
import { regionalRates } from '../../engine/experiments/forecasts/series/regionalRates.ts';
import type { KnownSeries } from '../../engine/experiments/forecasts/series/series.ts';
import type { Country, Region } from '../../engine/model/country.ts';
import type { Figure } from '../scenario.ts';
import { ofOrigin } from './baseYearPanel.ts';
import { incomeOf } from './income.ts';
import { migrationOf } from './migration.ts';
import { nationOf } from './nation.ts';
import { skillsOf } from './people.ts';
import { type FigureRecord, startRecord } from './record.ts';
import { vitalEventsOf } from './vitalEvents.ts';
import { workforceOf } from './workforce.ts';

export interface BuiltCountry {
  country: Country;
  /** Every figure with its origin; what series do not give is marked assumed. */
  figures: Figure[];
}

/**
 * The country as it was known at the end of the origin's year: its base year is the origin, its
 * money that of the origin, its regions those of the division then in force. All that series do not
 * say is filled with documented defaults. Needs population and employed of every region.
 *
 * Errors: InputError `incomplete-data` where these are missing, `inconsistent-data` where more
 * persons work than are old enough.
 */
export function countryFromSeries(
  known: KnownSeries,
  macroRegionOf: (region: string) => string = () => 'country',
  panel: Panel = panelAt(known),
): BuiltCountry {
  const record = startRecord(known.currency);
  if (panel.regions.length < 2) {
    const sentence = `a country needs two regions or more, found ${panel.regions.length} in ${known.origin}`;
    throw new InputError('incomplete-data', sentence, { field: 'series.regions' });
  }
  const people = new Map(panel.regions.map(({ id }) => [id, populationOf(panel, id, record)]));
  const shares = labourForceShares(panel.folded, people);
  const rates = regionalRates(panel.folded, people, known.breaks);
  const ages = ageStructures(known, panel.regions, people, shares, rates);
  const migration = migrationOf(panel, people, record);
  const regions = panel.regions.map((place): Region => {
    const { fromYear: _, toYear: __, ...where } = place;
    const { id } = place;
    const age = ages.get(id);
    const bands = age?.bands ?? [];
    record.assumed(id, 'ages', 'persons', people.get(id) ?? 0, age?.note ?? '');
    const workforce = workforceOf(panel, id, record);
    const labourForce = workforce.employed / (1 - workforce.unemploymentRate);
    requireAdults(id, labourForce, bands);
    const agriculture = workforce.employedBySector[0] / workforce.employed;
    return {
      ...where,
      macroRegion: macroRegionOf(id),
      ageBands: bands,
      ...workforce,
      ...incomeOf(panel, id, { employed: workforce.employed, people: people.get(id) ?? 0 }, record),
      ...skillsOf(panel, id, { bands, labourForce, agriculture }, record),
      netInternalMigration: migration.get(id)?.net ?? 0,
      internalArrivals: migration.get(id)?.arrivals ?? 0,
      ...vitalEventsOf(panel, id, record),
    };
  });
  const employed = regions.reduce((sum, region) => sum + region.employed, 0);
  const country: Country = {
    currency: known.currency,
    start: `${known.origin}-01`,
    regions,
    outside: [],
    nation: nationOf(panel, employed, record),
  };
  return { country, figures: record.figures };
}

function populationOf(panel: Panel, region: string, record: FigureRecord): number {
  const datum = ofOrigin(panel, 'population_average', region);
  if (datum !== undefined) return record.known(region, 'population', 'persons', datum);
  const sentence = `the series have no population of "${region}" up to ${panel.origin}`;
  throw new InputError('incomplete-data', sentence, { field: 'series.table' });
}

function requireAdults(region: string, labourForce: number, bands: Region['ageBands']): void {
  const adults = bands
    .filter(({ fromAge }) => fromAge >= 16)
    .reduce((sum, { persons }) => sum + persons, 0);
  if (labourForce <= adults) return;
  const [force, old] = [labourForce, adults].map((count) => Math.round(count).toLocaleString('en'));
  const sentence = `the labour force of ${force} is larger than the ${old} residents of 16 and older in "${region}"`;
  throw new InputError('inconsistent-data', sentence, { field: 'series.table' });
}
