import { boundaries, flows, referenceFlows, referencePay, remotePay } from './between.ts';
import { ginis, growth, levels, people, theils } from './disproportion.ts';
import type { Resource } from './loading.ts';
import { keyFigures, standing } from './region.ts';
import { money, places } from './reports/why.ts';
import {
  clusters,
  differences,
  placeDifferences,
  placeSummary,
  population,
  run,
  runs,
  summary,
} from './run.ts';

/** All that the pages ask for. */
export const resources: Pick<Resource<unknown>, 'state' | 'refresh'>[] = [
  ...[runs, run, summary, differences, placeSummary, placeDifferences, population, flows],
  ...[clusters, levels, people, ginis, theils, growth, money, places],
  ...[remotePay, boundaries, referenceFlows, referencePay, keyFigures, standing],
];
