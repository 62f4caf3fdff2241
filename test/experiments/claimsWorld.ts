// Three small regions with a neighbour abroad, and the arms that claims are tested on.
import type { ArmsByPart } from '../../engine/experiments/claims/claim.ts';
import type { ClaimsQuestion } from '../../engine/experiments/claims/testClaims.ts';
import type { Arm, Cluster } from '../../engine/model/cluster.ts';
import type { Country } from '../../engine/model/country.ts';
import { makeCluster, makeCountry, makeQuestion, noClusters } from '../model/countries.ts';

const country: Country = {
  ...makeCountry([{}, { people: 60_000, meanPay: 150_000 }, { people: 40_000, meanPay: 160_000 }]),
  outside: [
    {
      id: 'abroad',
      name: { en: 'Abroad', ru: 'Заграница', kk: 'Шетел' },
      latitude: 55,
      longitude: 60,
      efficiency: 1,
    },
  ],
};

const { classification } = makeCluster();

function physical(id: string, region: string, changes: Partial<Cluster> = {}): Cluster {
  return makeCluster({
    id,
    classification: {
      ...classification,
      scale: 'regional',
      product: 'material',
      localisation: 'localised',
      links: 'ordinary',
      environment: 'physical',
    },
    sector: 'industry',
    regions: [region],
    ...changes,
  });
}

const online = (id: string, region: string, changes: Partial<Cluster> = {}): Cluster =>
  makeCluster({ id, regions: [region], ...changes });

export const arms: ArmsByPart & Record<'physical' | 'internet' | 'symbiosis', Arm> = {
  reference: noClusters,
  physical: {
    id: 'physical',
    name: 'Physical',
    clusters: [physical('works', 'region-0'), physical('mill', 'region-1')],
  },
  internet: {
    id: 'internet',
    name: 'Internet',
    clusters: [online('design', 'region-0'), online('advice', 'region-1')],
  },
  symbiosis: {
    id: 'symbiosis',
    name: 'Symbiosis',
    clusters: [
      physical('works', 'region-0', { linkedTo: ['design'] }),
      online('design', 'region-0', { linkedTo: ['works'] }),
    ],
  },
};

export function claimsQuestion(changes: Partial<ClaimsQuestion> = {}): ClaimsQuestion {
  return {
    question: makeQuestion(country, { months: 60, sample: 0.02, audit: false }),
    arms,
    members: 3,
    points: 0,
    pointMembers: 1,
    ...changes,
  };
}
