// Generated countries, clusters and shocks for the properties of the model.
import fc from 'fast-check';
import { type Classification, valuesOf } from '../../engine/model/classification.ts';
import { BRANCHES, type Cluster, HIRING, INSTITUTIONS } from '../../engine/model/cluster.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { RULES, type Rules } from '../../engine/model/rules.ts';
import { SHOCK_KINDS, type Shock, type ShockKind } from '../../engine/model/shock.ts';
import { makeCluster } from './countries.ts';

const share = (min = 0, max = 1) => fc.double({ min, max, noNaN: true });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

export const regionSketches = fc.array(
  fc.record({
    people: fc.integer({ min: 20_000, max: 400_000 }),
    employmentRate: share(0.35, 0.75),
    unemploymentRate: share(0.01, 0.15),
    meanPay: fc.integer({ min: 60_000, max: 500_000 }),
    connectedShare: share(0.05, 0.95),
    mobility: share(0.001, 0.05),
    attraction: share(0.7, 1.4),
  }),
  { minLength: 2, maxLength: 5 },
);

const classification: fc.Arbitrary<Classification> = fc.record({
  scale: one(valuesOf('scale')),
  initiative: one(valuesOf('initiative')),
  product: one(valuesOf('product')),
  interaction: one(valuesOf('interaction')),
  localisation: one(valuesOf('localisation')),
  innovation: one(valuesOf('innovation')),
  stateParticipation: one(valuesOf('stateParticipation')),
  links: one(valuesOf('links')),
  environment: one(valuesOf('environment')),
  regionalTasks: one(valuesOf('regionalTasks')),
});

const programme = fc
  .record({
    amount: share(0, 2e10),
    trainingShare: share(0, 0.5),
    relocationShare: share(0, 0.5),
    taxPreference: share(),
  })
  .map(({ amount, ...shares }) => ({
    ...shares,
    budget: [2020, 2021].map((year) => ({ year, amount })),
    taxPreferenceYears: { first: 2020, last: 2021 },
  }));

const cluster: fc.Arbitrary<Omit<Cluster, 'id' | 'name' | 'linkedTo'>> = fc.record({
  classification,
  sector: one(SECTORS),
  otherSectors: fc.subarray([...SECTORS]),
  regions: one([['region-0'], ['region-1'], ['region-0', 'region-1']]),
  memberShare: share(0.05, 1),
  branches: fc.subarray([...BRANCHES]),
  institutions: fc.subarray([...INSTITUTIONS]),
  partners: fc.subarray(['abroad']),
  hiring: one(HIRING),
  programme,
});

/** Up to two clusters, each linked to the other. */
export const clusters = fc
  .array(cluster, { maxLength: 2 })
  .map((list) =>
    list.map((fields, index) =>
      makeCluster({ ...fields, id: `cluster-${index}`, linkedTo: [`cluster-${1 - index}`] }),
    ),
  );

export const shocks: fc.Arbitrary<Shock[]> = fc.array(
  fc.record({
    id: fc.constant('shock'),
    kind: one(Object.keys(SHOCK_KINDS) as ShockKind[]),
    sectors: fc.subarray([...SECTORS]),
    regions: fc.constant<string[]>([]),
    path: fc.array(share(), { minLength: 24, maxLength: 24 }),
  }),
  { maxLength: 2 },
);

/** Any variant of every phase. */
export const rules: fc.Arbitrary<Rules> = fc.record({
  migration: one(RULES.migration),
  matching: one(RULES.matching),
  remoteHiring: one(RULES.remoteHiring),
  pay: one(RULES.pay),
  remotePay: one(RULES.remotePay),
  knowledge: one(RULES.knowledge),
});
