// A study of two small regions that a thread gets through in a moment.
import type { Study } from '../../engine/experiments/study.ts';
import { makeCluster, makeCountry, makeQuestion, noClusters } from '../model/countries.ts';

export function smallStudy(changes: Partial<Study> = {}): Study {
  const country = makeCountry([{}, { people: 60_000, meanPay: 150_000 }]);
  return {
    id: 'small',
    title: 'Two regions',
    question: makeQuestion(country, { months: 24, sample: 0.02, audit: false }),
    arms: [noClusters, { id: 'internet', name: 'Internet cluster', clusters: [makeCluster()] }],
    members: 3,
    indicators: [],
    sources: [],
    history: [],
    hashes: { scenario: 'none', files: {} },
    ...changes,
  };
}
