import type { Bounds } from './cells.ts';

/** A figure of the base year: its unit as the table writes it ("currency" stands for its code) and bounds. */
export interface Field extends Bounds {
  unit: string;
}

const people = { unit: 'persons', min: 0 };
const yearly = { unit: 'persons a year', min: 0 };
const percent = { unit: 'percent', min: 0, max: 100 };

/** Every region must have each of these. */
export const REGION_FIELDS = {
  employed: { unit: 'persons', min: 1 },
  employed_agriculture: people,
  employed_industry: people,
  employed_local_services: people,
  employed_business_services: people,
  employed_public_services: people,
  unemployment_rate: { unit: 'percent', min: 0, max: 60 },
  mean_pay: { unit: 'currency a month', min: 1 },
  gross_regional_product: { unit: 'million currency a year', min: 0.001 },
  cash_income_per_head: { unit: 'currency a month', min: 1 },
  education_basic: percent,
  education_vocational: percent,
  education_tertiary: percent,
  connected_share: percent,
  internal_arrivals: yearly,
  net_internal_migration: { unit: 'persons a year' },
} as const satisfies Record<string, Field>;

/** Regions may have these; each counts where all of them have it. */
export const OPTIONAL_REGION_FIELDS = {
  births: yearly,
  external_net_migration: { unit: 'persons a year' },
} as const satisfies Record<string, Field>;

/** The nation, region_id "all", must have each of these. */
export const NATION_FIELDS = {
  births: yearly,
  deaths: yearly,
  immigrants: yearly,
  emigrants: yearly,
  organisations: { unit: 'organisations', min: 1 },
  organisations_online: percent,
  remote_workers: people,
} as const satisfies Record<string, Field>;

/** National totals that the table may state, to be compared with the sum over regions. */
export const CONTROL_FIELDS = {
  employed: people,
  gross_regional_product: { unit: 'million currency a year', min: 0 },
  population: people,
} as const satisfies Record<string, Field>;

export type RegionField = keyof typeof REGION_FIELDS;
export type OptionalRegionField = keyof typeof OPTIONAL_REGION_FIELDS;
export type NationField = keyof typeof NATION_FIELDS;
export type ControlField = keyof typeof CONTROL_FIELDS;
