import { INDICATORS, PUBLIC_COST_PER_NET_JOB } from '../../engine/model/indicators/definitions.ts';
import type {
  ClusterRow,
  DifferenceRow,
  FlowRow,
  RemotePayRow,
  RunDescription,
  SummaryRow,
} from '../../server/api.ts';
import { noSplit } from '../results/noSplit.ts';
import {
  ARMS,
  FIRST_YEAR,
  LAST_YEAR,
  MEMBERS,
  REGIONS,
  START,
  TRANSLATIONS,
} from './fixtureCountry.ts';
import { byArm, PLACES, spreadOf, YEARS } from './fixtureValues.ts';

const REFERENCE = 'none';

export function fixtureDescription(membersDone = MEMBERS): RunDescription {
  return {
    run: 'kazakhstan-fixture',
    scenario: 'kazakhstan',
    title: 'Kazakhstan: physical and Internet clusters, 2020–2035',
    complete: membersDone === MEMBERS,
    modelVersion: '0.1.0',
    seed: 'qazaqstan',
    sample: 0.01,
    members: MEMBERS,
    membersDone,
    drawnParameters: [],
    currency: 'KZT',
    firstYear: FIRST_YEAR,
    lastYear: LAST_YEAR,
    referenceArm: REFERENCE,
    arms: ARMS,
    regions: REGIONS,
    hasBoundaries: true,
    indicators: [...INDICATORS, PUBLIC_COST_PER_NET_JOB].map((indicator) => ({
      ...indicator,
      unit: indicator.unit.replace(/\bcurrency\b/, 'KZT'),
    })),
    sources: [
      { id: 'bns-dims', title: 'Bureau of National Statistics of Kazakhstan, dynamic tables' },
      { id: 'abzalbek-2022', title: 'Abzalbek 2022, cluster projects' },
    ],
    translations: TRANSLATIONS,
    history: history(),
  };
}

function history(): RunDescription['history'] {
  const regions = [...START].flatMap(([region, { population }]) =>
    Array.from({ length: 12 }, (_, at) => ({
      indicator: 'employed',
      region,
      year: 2010 + at,
      value: population * 0.468 * (1 - 0.009 * (10 - at)),
    })),
  );
  const nation = Array.from({ length: 12 }, (_, at) => ({
    indicator: 'employed',
    region: 'all',
    year: 2010 + at,
    value: regions
      .filter(({ year }) => year === 2010 + at)
      .reduce((sum, { value }) => sum + value, 0),
  }));
  return [...regions, ...nation].filter(({ year }) => year !== 2015);
}

export interface Asked {
  indicator?: string | undefined;
  arm?: string | undefined;
  region?: string | undefined;
  year?: number | undefined;
}

const ids = (wanted: string | undefined, all: string[]) =>
  wanted === undefined ? all : all.filter((id) => id === wanted);

function cells(asked: Asked) {
  const years = asked.year === undefined ? YEARS : [asked.year];
  return ids(
    asked.indicator,
    INDICATORS.map(({ id }) => id),
  ).flatMap((indicator) =>
    ids(
      asked.arm,
      ARMS.map(({ id }) => id),
    ).flatMap((arm) =>
      ids(asked.region, PLACES).flatMap((region) =>
        years.map((year) => ({ indicator, arm, region, year })),
      ),
    ),
  );
}

export function valuesAt(
  arm: string,
  { indicator, region, year }: { indicator: string; region: string; year: number },
  members: number,
): number[] {
  return byArm
    .get(arm)!
    .slice(0, members)
    .map((values) => values.get(`${region} ${year}`)?.[indicator] ?? Number.NaN);
}

export function fixtureSummary(asked: Asked, members = MEMBERS): SummaryRow[] {
  return cells(asked).flatMap((cell) => {
    const values = valuesAt(cell.arm, cell, members);
    return values.some(Number.isNaN) ? [] : [{ ...cell, ...spreadOf(values) }];
  });
}

export function fixtureDifferences(asked: Asked, members = MEMBERS): DifferenceRow[] {
  const plain = cells(asked).flatMap((cell) => {
    if (cell.arm === REFERENCE) return [];
    const reference = valuesAt(REFERENCE, cell, members);
    const values = valuesAt(cell.arm, cell, members).map((value, at) => value - reference[at]!);
    if (values.some(Number.isNaN)) return [];
    const above = values.filter((value) => value > 0).length;
    return [{ ...cell, ...spreadOf(values), probabilityPositive: above / members }];
  });
  const wantsCost = asked.indicator === undefined && (asked.region ?? 'all') === 'all';
  return wantsCost ? [...plain, ...costs(asked)] : plain;
}

/** Dear in the physical arm, where half the members win nothing, and no row for the symbiosis. */
function costs({ year }: Asked): DifferenceRow[] {
  const base = {
    ...{ indicator: PUBLIC_COST_PER_NET_JOB.id, region: 'all', year: year ?? LAST_YEAR },
    ...noSplit,
  };
  const internet = { p5: 4.1e6, p10: 4.6e6, p25: 5.2e6, p50: 6.4e6, p75: 8e6, p90: 9.9e6 };
  return [
    { ...base, arm: 'internet', mean: 6.6e6, ...internet, p95: null, probabilityPositive: 0.9375 },
    {
      ...base,
      arm: 'physical',
      mean: 21.3e6,
      ...{ p5: 9e6, p10: 1.1e7, p25: 1.7e7, p50: 3e7, p75: null, p90: null, p95: null },
      probabilityPositive: 0.5,
    },
  ];
}

export function fixtureFlows({ year = LAST_YEAR }: Asked): FlowRow[] {
  return REGIONS.flatMap(({ id: origin }) =>
    REGIONS.filter(({ id }) => id !== origin).map(({ id: destination }) => {
      const from = START.get(origin)!;
      const to = START.get(destination)!;
      const pull = (to.pay / from.pay) ** 2;
      const size = (from.population * to.population) / 1e12;
      return {
        origin,
        destination,
        persons: Math.round(900 * size * pull * (1 + (year % 7) / 40)),
      };
    }),
  );
}

/** Million currency: remote workers everywhere, for employers in Almaty and Astana. */
export function fixtureRemotePay({ year = LAST_YEAR }: Asked): RemotePayRow[] {
  return ['almaty', 'astana', 'karaganda'].flatMap((workplace, at) =>
    REGIONS.map(({ id }) => ({
      workplace,
      residence: id,
      pay: (START.get(id)!.population * (year - FIRST_YEAR + 1) * (3 - at)) / 2e4,
    })),
  );
}

export function fixtureClusters({ arm }: Asked): ClusterRow[] {
  if (arm === REFERENCE) return [];
  const clusters = [
    { cluster: 'materials', name: 'Construction materials', home: 'karaganda', size: 1 },
    { cluster: 'furniture', name: 'Furniture', home: 'almaty', size: 0.4 },
    { cluster: 'milk', name: 'Milk processing', home: 'akmola', size: 0.5 },
    { cluster: 'milling', name: 'Flour milling', home: 'kostanay', size: 1.6 },
  ];
  return clusters.flatMap(({ cluster, name, home, size }) =>
    YEARS.map((year) => {
      const jobs = size * (6200 + 420 * (year - FIRST_YEAR));
      const isRemote = arm !== 'physical';
      return {
        cluster,
        name,
        regions: [home],
        year,
        output: jobs * 11.2,
        exports: jobs * 3.1,
        jobs,
        fundedJobs: jobs * 0.31,
        remoteJobs: isRemote ? jobs * 0.22 : 0,
        seats: Math.round(jobs * 0.35),
        outlays: year < FIRST_YEAR + 10 ? size * 4200 : 0,
        jobsByResidence: REGIONS.map(({ id }) => ({
          region: id,
          jobs: id === home ? jobs * 0.7 : isRemote ? (jobs * 0.3) / 16 : 0,
        }))
          .filter((row) => row.jobs > 0)
          .sort((a, b) => b.jobs - a.jobs),
      };
    }),
  );
}
