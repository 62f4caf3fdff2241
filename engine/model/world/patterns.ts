import type { Sector } from '../country.ts';

/**
 * National patterns by age, sex and sector that seed the synthesis where a scenario has margins only.
 * They give shape, never level: every margin of the scenario is met exactly. All are stylised from
 * international practice (confidence low); Each says where its shape is from.
 */

/** Annual births per woman by five-year age group from 15: shape of a country with early childbearing. */
export const FERTILITY_BY_AGE = [0.025, 0.15, 0.19, 0.145, 0.08, 0.022, 0.002];
export const FIRST_FERTILE_AGE = 15;

/** Gompertz–Makeham mortality, a year: shape by sex; the level is scaled to the nation's deaths. */
export const MORTALITY = {
  men: { background: 0.0012, level: 0.00012, slope: 0.085 },
  women: { background: 0.0005, level: 0.00004, slope: 0.092 },
  firstYear: 0.008,
};

/** Annual growth of births that shapes the age pyramid inside the bands of the data. */
export const PYRAMID_GROWTH = 0.012;

/**
 * Share in the labour force of those who are not at school, by age group (16–24, 25–34, 35–44,
 * 45–54, 55 to retirement, later); the odds are scaled to each region's total.
 */
export const PARTICIPATION = {
  men: [0.9, 0.95, 0.96, 0.94, 0.82, 0.2],
  women: [0.75, 0.8, 0.86, 0.88, 0.65, 0.1],
};
/** Relative odds of unemployment in the labour force, same age groups. */
export const UNEMPLOYMENT_ODDS = [1.6, 1.1, 0.95, 0.9, 0.8, 0.3];

/** Propensity to move by age, relative to 30–44 (Rogers & Castro 1981, stylised). */
export const MOBILITY_AGES = [16, 30, 45];
export const MOBILITY = [2, 1, 0.4];

/** Education mix of staff by sector, seed of the fit: basic, vocational, tertiary. */
export const SECTOR_EDUCATION: Record<Sector, number[]> = {
  agriculture: [0.45, 0.43, 0.12],
  industry: [0.2, 0.55, 0.25],
  'local-services': [0.28, 0.48, 0.24],
  'business-services': [0.04, 0.26, 0.7],
  'public-services': [0.08, 0.32, 0.6],
};

/** Pay of sectors relative to one another, same region and education. */
export const SECTOR_PAY: Record<Sector, number> = {
  agriculture: 0.75,
  industry: 1.2,
  'local-services': 0.9,
  'business-services': 1.3,
  'public-services': 0.95,
};

/**
 * Pay by education relative to vocational: mean pay in Kazakhstan 2022 of professionals (349 thousand)
 * and of service and unqualified workers (about 175) against technicians (273).
 */
export const EDUCATION_PAY = [0.64, 1, 1.28];

/** Output per worker of sectors relative to one another, same region. */
export const SECTOR_OUTPUT: Record<Sector, number> = {
  agriculture: 0.5,
  industry: 1.6,
  'local-services': 0.85,
  'business-services': 1.6,
  'public-services': 0.7,
};

/**
 * Capital ÷ yearly output by sector: industry and public services capital-intensive, business
 * services not (shape of the EU KLEMS accounts, O'Mahony & Timmer 2009; levels assumed).
 */
export const CAPITAL_OUTPUT_RATIO: Record<Sector, number> = {
  agriculture: 2.5,
  industry: 3.5,
  'local-services': 2,
  'business-services': 1.2,
  'public-services': 3,
};

/** Share of a market that competitors outside the country hold, and share of demand from abroad. */
export const OUTSIDE_SHARE: Record<Sector, number> = {
  agriculture: 0.15,
  industry: 0.4,
  'local-services': 0,
  'business-services': 0.25,
  'public-services': 0,
};
export const FOREIGN_DEMAND: Record<Sector, number> = {
  agriculture: 0.15,
  industry: 0.5,
  'local-services': 0,
  'business-services': 0.15,
  'public-services': 0,
};

/** Share of a sector's employed who are single persons with their own business. */
export const OWN_BUSINESS_SHARE: Record<Sector, number> = {
  agriculture: 0.5,
  industry: 0.05,
  'local-services': 0.3,
  'business-services': 0.05,
  'public-services': 0,
};
/** Organisations of a sector per employed person, relative. */
export const ORGANISATIONS_PER_EMPLOYED: Record<Sector, number> = {
  agriculture: 0.6,
  industry: 0.7,
  'local-services': 1.6,
  'business-services': 1.4,
  'public-services': 0.5,
};
/** Standard deviation of log size of organisations (Axtell 2001: close to Zipf; log-normal body). */
export const SIZE_DISPERSION = 1.2;

/** Chance of a person of 16 and older to be connected, relative odds by education. */
export const CONNECTED_ODDS = [0.5, 0.9, 2.2];

/**
 * Years of arrivals that stand for the residents born in another region: near the stock at which
 * moves out of the region of birth and returns to it balance, so that gross flows start steady.
 */
export const YEARS_OF_ARRIVALS = 14;

/** Where the young end up by the time they leave school, relative to the labour force of the region. */
export const YOUNG_TERTIARY_GAIN = 1.25;
export const YOUNG_BASIC_LOSS = 0.6;
