import type { Country, Region } from '../../../engine/model/country.ts';
import { roundKeepingSum } from '../../../engine/model/world/proportionalFitting.ts';
import { inCurrency } from '../../../engine/results/manifest/measures.ts';
import type { Figure } from '../../scenario.ts';
import { AGE_BAND_COLUMNS } from '../../tables/ageBands.ts';
import { BASE_YEAR_COLUMNS } from '../../tables/baseYear.ts';
import {
  CONTROL_FIELDS,
  NATION_FIELDS,
  OPTIONAL_REGION_FIELDS,
  REGION_FIELDS,
} from '../../tables/baseYearFields.ts';
import { toCsv } from '../../tables/csvText.ts';
import { FLOW_COLUMNS } from '../../tables/flows.ts';
import { REGION_COLUMNS } from '../../tables/regions.ts';

/** Under which names a built country records what the base year's table has as absolute numbers. */
const RECORDED_AS: Readonly<Record<string, string>> = {
  employed_agriculture: 'share_agriculture',
  employed_industry: 'share_industry',
};

export interface CountryFigures {
  country: Country;
  /** Where each figure of the country is from. */
  figures: readonly Figure[];
  /** Totals that are given for the nation, to be compared with the regions. */
  controls: readonly Figure[];
}

export const digits = (value: number): number => Number(value.toPrecision(10));

export function regionsCsv({ regions }: Country): string {
  return toCsv(
    REGION_COLUMNS,
    regions.map(({ id, name, latitude, longitude, areaKm2 }) => [
      ...[id, name.en, name.ru, name.kk],
      ...[latitude, longitude, areaKm2],
    ]),
  );
}

/** base_year.csv: every figure with its source, those of the nation under "all". */
export function baseYearCsv({ country, figures, controls }: CountryFigures): string {
  const origins = new Map(figures.map((figure) => [`${figure.region} ${figure.field}`, figure]));
  const rowOf = (region: string, field: string, value: number, unit: string) => {
    const origin = origins.get(`${region} ${RECORDED_AS[field] ?? field}`);
    const stated = inCurrency(unit, country.currency);
    return [
      ...[region, field, digits(value), stated],
      ...[origin?.sourceId ?? 'assumed', origin?.confidence ?? 'assumed', origin?.note ?? ''],
    ];
  };
  const { nation } = country;
  const ofNation = { ...nation, organisations_online: 100 * nation.organisationsOnline };
  const national = {
    ...ofNation,
    remote_workers: nation.remoteWorkers,
  } as unknown as Record<keyof typeof NATION_FIELDS, number>;
  return toCsv(BASE_YEAR_COLUMNS, [
    ...country.regions.flatMap((region) => {
      const values = regionValues(region);
      return Object.entries({ ...REGION_FIELDS, ...OPTIONAL_REGION_FIELDS }).flatMap(
        ([field, { unit }]) => {
          const value = values[field as keyof typeof values];
          return value === undefined ? [] : [rowOf(region.id, field, value, unit)];
        },
      );
    }),
    ...Object.entries(NATION_FIELDS).map(([field, { unit }]) =>
      rowOf('all', field, national[field as keyof typeof NATION_FIELDS], unit),
    ),
    ...controls.map(({ field, value, sourceId, confidence, note }) => {
      const { unit } = CONTROL_FIELDS[field as keyof typeof CONTROL_FIELDS];
      const stated = inCurrency(unit, country.currency);
      return ['all', field, digits(value), stated, sourceId, confidence, note];
    }),
  ]);
}

function regionValues(
  region: Region,
): Record<keyof typeof REGION_FIELDS, number> &
  Record<keyof typeof OPTIONAL_REGION_FIELDS, number | undefined> {
  const [agriculture, industry, local, business, publicServices] = region.employedBySector;
  const [basic, vocational, tertiary] = region.educationShares;
  return {
    employed: region.employed,
    employed_agriculture: agriculture,
    employed_industry: industry,
    employed_local_services: local,
    employed_business_services: business,
    employed_public_services: publicServices,
    unemployment_rate: 100 * region.unemploymentRate,
    mean_pay: region.meanPay,
    gross_regional_product: region.grossRegionalProduct / 1e6,
    cash_income_per_head: region.cashIncomePerHead,
    education_basic: 100 * basic,
    education_vocational: 100 * vocational,
    education_tertiary: 100 * tertiary,
    connected_share: 100 * region.connectedShare,
    internal_arrivals: region.internalArrivals,
    net_internal_migration: region.netInternalMigration,
    births: region.births,
    external_net_migration: region.externalNetMigration,
  };
}

/** age_bands.csv: whole persons that keep each region's total. */
export function ageBandsCsv({ country, figures }: CountryFigures): string {
  const origins = new Map(
    figures.filter(({ field }) => field === 'ages').map((figure) => [figure.region, figure]),
  );
  return toCsv(
    [...AGE_BAND_COLUMNS, 'note'],
    country.regions.flatMap(({ id, ageBands }) => {
      const persons = roundKeepingSum(ageBands.map((band) => band.persons));
      const { sourceId = 'assumed', confidence = 'assumed', note = '' } = origins.get(id) ?? {};
      return ageBands.map(({ sex, fromAge, toAge }, band) => [
        ...[id, sex, toAge === null ? `${fromAge}+` : `${fromAge}-${toAge}`, persons[band]],
        ...[sourceId, confidence, note],
      ]);
    }),
  );
}

export interface KnownFlow {
  origin: string;
  destination: string;
  persons: number;
  sourceId: string;
  note: string;
}

export function flowsCsv(flows: readonly KnownFlow[]): string {
  return toCsv(
    FLOW_COLUMNS,
    flows.map(({ origin, destination, persons, sourceId, note }) => [
      ...[origin, destination, persons, sourceId, 'medium', note],
    ]),
  );
}
