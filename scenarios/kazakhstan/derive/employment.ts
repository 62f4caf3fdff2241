import {
  fitProportionally,
  roundKeepingSum,
} from '../../../engine/model/world/proportionalFitting.ts';
import type { Data } from './data.ts';
import type { DerivedFigure } from './figures.ts';

/**
 * Sections L–U are not in the tables: their employed (all services less G–K) are taken to be 13 %
 * arts, other services and households (local), 22.5 % real estate, professional and administrative
 * services (business), 64.5 % public administration, education and health (public).
 */
const LATER_SECTIONS = { local: 0.13, business: 0.225, public: 0.645 };

/** Employment in business services relative to all services, against other regions. */
const METROPOLIS: Readonly<Record<string, number>> = { almaty: 2, astana: 2 };

const SERVICES = [
  'employed_local_services',
  'employed_business_services',
  'employed_public_services',
] as const;

/** Employed by region and sector, and unemployment, in 2020. */
export function deriveEmployment(data: Data): DerivedFigure[] {
  const observed = (region: string, indicator: string) => data.observed(region, 2020, indicator);
  const direct = data.regions.flatMap((region): DerivedFigure[] =>
    [
      ['employed', 'employed', 'persons', ''],
      ['employed_agriculture', 'employed_agriculture', 'persons', ''],
      ['employed_industry', 'employed_industry_construction', 'persons', 'sections B to F'],
      ['unemployment_rate', 'unemployment_rate', 'percent', ''],
    ].map(([indicator, source, unit, note]) => ({
      region,
      indicator,
      value: observed(region, source),
      unit,
      source: 'bns-dims',
      confidence: 'high',
      note,
    })),
  );
  return [...direct, ...deriveServices(data)];
}

function deriveServices(data: Data): DerivedFigure[] {
  const services = data.regions.map(
    (region) =>
      data.observed(region, 2020, 'employed') -
      data.observed(region, 2020, 'employed_agriculture') -
      data.observed(region, 2020, 'employed_industry_construction'),
  );
  const total = services.reduce((sum, count) => sum + count, 0);
  const later = total - data.employedBySection('GHIJK');
  const national = [
    data.employedBySection('GHI') + LATER_SECTIONS.local * later,
    data.employedBySection('JK') + LATER_SECTIONS.business * later,
    LATER_SECTIONS.public * later,
  ];
  const pattern = data.regions.flatMap((region, index) => [
    services[index],
    services[index] * (METROPOLIS[region] ?? 1),
    residents(data, region),
  ]);
  const fitted = fitProportionally(pattern, services, national);
  return data.regions.flatMap((region, index) => {
    const counts = roundKeepingSum(fitted.subarray(index * 3, index * 3 + 3));
    return SERVICES.map(
      (indicator, service): DerivedFigure => ({
        region,
        indicator,
        value: counts[service],
        unit: 'persons',
        source: 'bns-dims+assumed',
        confidence: 'assumed',
        note: 'all services of the region are data; the split is fitted to national sections, L to U assumed',
      }),
    );
  });
}

export function residents(data: Data, region: string): number {
  return data.ages
    .filter((band) => band.region === region)
    .reduce((sum, { persons }) => sum + persons, 0);
}
