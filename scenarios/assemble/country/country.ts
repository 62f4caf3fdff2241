import type {
  AgeBand,
  Country,
  Nation,
  OutsideRegion,
  Region,
} from '../../../engine/model/country.ts';
import type { Figure } from '../../scenario.ts';
import type { ScenarioFile } from '../../schema/scenarioSchema.ts';
import type { BaseYear } from '../../tables/baseYear.ts';
import type { PlacedFlow } from '../../tables/flows.ts';
import type { Place as RegionPlace } from '../../tables/regions.ts';
import { checkRegion } from './checkCountry.ts';

const SECTOR_FIELDS = [
  'employed_agriculture',
  'employed_industry',
  'employed_local_services',
  'employed_business_services',
  'employed_public_services',
] as const;
const EDUCATION_FIELDS = ['education_basic', 'education_vocational', 'education_tertiary'] as const;

export interface CountryTables {
  places: RegionPlace[];
  bands: Map<string, AgeBand[]>;
  baseYear: BaseYear;
  flows: PlacedFlow[];
  outside: OutsideRegion[];
}

/** The country in the model's units: shares 0–1, money in currency. Errors: InputError. */
export function assembleCountry(
  file: ScenarioFile,
  tables: CountryTables,
  macroRegionOf: (region: string) => string,
): Country {
  const regions = tables.places.map((place) => assembleRegion(place, tables, macroRegionOf));
  return {
    currency: file.currency,
    start: file.start,
    regions,
    outside: tables.outside,
    nation: assembleNation(file, tables),
  };
}

function assembleRegion(
  { row: _, ...place }: RegionPlace,
  { bands, baseYear }: CountryTables,
  macroRegionOf: (region: string) => string,
): Region {
  const { id } = place;
  const educationShares = EDUCATION_FIELDS.map((field) => baseYear.ofRegion(id, field) / 100);
  const total = educationShares.reduce((sum, share) => sum + share, 0);
  const region: Region = {
    ...place,
    macroRegion: macroRegionOf(id),
    ageBands: bands.get(id) ?? [],
    employed: baseYear.ofRegion(id, 'employed'),
    employedBySector: SECTOR_FIELDS.map((field) => baseYear.ofRegion(id, field)),
    unemploymentRate: baseYear.ofRegion(id, 'unemployment_rate') / 100,
    meanPay: baseYear.ofRegion(id, 'mean_pay'),
    grossRegionalProduct: baseYear.ofRegion(id, 'gross_regional_product') * 1e6,
    cashIncomePerHead: baseYear.ofRegion(id, 'cash_income_per_head'),
    educationShares,
    connectedShare: baseYear.ofRegion(id, 'connected_share') / 100,
    netInternalMigration: baseYear.ofRegion(id, 'net_internal_migration'),
    internalArrivals: baseYear.ofRegion(id, 'internal_arrivals'),
    births: baseYear.ofRegionIfKnown(id, 'births'),
    externalNetMigration: baseYear.ofRegionIfKnown(id, 'external_net_migration'),
  };
  checkRegion(region, baseYear);
  // Within the tolerance of the check: what is left is the rounding of percentages.
  return { ...region, educationShares: educationShares.map((share) => share / total) };
}

function assembleNation(file: ScenarioFile, { baseYear, flows }: CountryTables): Nation {
  const stated = file.nation ?? {};
  const nation: Nation = {
    births: stated.births ?? baseYear.ofNation('births'),
    deaths: stated.deaths ?? baseYear.ofNation('deaths'),
    immigrants: stated.immigrants ?? baseYear.ofNation('immigrants'),
    emigrants: stated.emigrants ?? baseYear.ofNation('emigrants'),
    organisations: stated.organisations ?? baseYear.ofNation('organisations'),
    organisationsOnline:
      stated.organisationsOnline ?? baseYear.ofNation('organisations_online') / 100,
    remoteWorkers: stated.remoteWorkers ?? baseYear.ofNation('remote_workers'),
    knownFlows: flows.map(({ row: _, ...flow }) => flow),
  };
  return nation;
}

const STATED_FIELDS: Record<string, keyof NonNullable<ScenarioFile['nation']>> = {
  births: 'births',
  deaths: 'deaths',
  immigrants: 'immigrants',
  emigrants: 'emigrants',
  organisations: 'organisations',
  organisations_online: 'organisationsOnline',
  remote_workers: 'remoteWorkers',
};

/** Figures of the tables, with what the scenario states instead marked as its own assumption. */
export function stateFigures(figures: readonly Figure[], file: ScenarioFile): Figure[] {
  return figures.map((figure) => {
    const key = figure.region === 'all' ? STATED_FIELDS[figure.field] : undefined;
    const stated = key === undefined ? undefined : file.nation?.[key];
    if (stated === undefined) return figure;
    const value = figure.unit === 'percent' ? stated * 100 : stated;
    const note = `stated by the scenario in place of ${figure.value}`;
    return { ...figure, value, confidence: 'assumed', note };
  });
}
