import { everyOther, isPhysical, networked, separate, withPartners } from '../arms.ts';
import { contrast, type Hypothesis } from '../claim.ts';
import { closingYears, clusterExports, national, outputPerJob, spell } from '../measures.ts';
import { COMPRESSION } from '../questions.ts';
import { asIs, missing, under } from './cells.ts';

const OUTPUT = 'million currency a year, base-year prices';

/** Claims about knowledge: networks, symbiosis, partners abroad, distance: H6, H7, H8, H9. */
export const KNOWLEDGE: Hypothesis[] = [
  {
    id: 'H6',
    claim: 'Networks of clusters give synergy: together more than the sum.',
    refutedBy: 'The joint effect is no larger than the sum.',
    compared:
      'Internet clusters in two halves, every other one: both halves in one network, less either half alone, plus none. Clusters that compete for the same customers and staff take from each other, and a network must give more than that.',
    contrasts({ arms, horizon }) {
      const { internet, reference } = arms;
      if (internet === null) return missing('internet');
      if (internet.clusters.length < 2) return 'its Internet arm has fewer than two clusters';
      const years = closingYears(horizon);
      return [
        contrast(
          `Output, mean of ${spell(years)}: networked together less the sum of the halves`,
          OUTPUT,
          {
            together: asIs(networked(internet)),
            first: asIs(separate(everyOther(internet, 'first'))),
            second: asIs(separate(everyOther(internet, 'second'))),
            none: asIs(reference),
          },
          ({ together, first, second, none }) =>
            national(together, 'output', years) -
            national(first, 'output', years) -
            national(second, 'output', years) +
            national(none, 'output', years),
        ),
      ];
    },
  },
  {
    id: 'H7',
    claim: 'Symbiosis modernises a physical cluster: its productivity rises beyond either alone.',
    refutedBy: 'There is no interaction.',
    compared:
      'Physical clusters with Internet clusters beside them: linked, less the same clusters for the same money without any link, so that nothing but the exchange between them differs.',
    contrasts({ arms, horizon }) {
      const { symbiosis } = arms;
      if (symbiosis === null) return missing('symbiosis');
      const physical = new Set(symbiosis.clusters.filter(isPhysical).map(({ id }) => id));
      if (physical.size === 0) return 'its arm of symbiosis has no physical cluster';
      const years = closingYears(horizon);
      return [
        contrast(
          `Output a job with members of physical clusters, mean of ${spell(years)}: linked less not linked`,
          'million currency a year, base-year prices',
          { linked: asIs(symbiosis), apart: asIs(separate(symbiosis)) },
          ({ linked, apart }) =>
            outputPerJob(linked, physical, years) - outputPerJob(apart, physical, years),
        ),
      ];
    },
  },
  {
    id: 'H8',
    claim: 'Foreign partners speed up catching up and exports.',
    refutedBy: 'There is no difference without them.',
    compared:
      'Interstate Internet clusters with partners in every region abroad that the scenario knows, less the same clusters with none.',
    contrasts({ arms, outside, horizon }) {
      const { internet } = arms;
      if (internet === null) return missing('internet');
      if (outside.length === 0) return 'the scenario knows no region abroad';
      const clusters = new Set(internet.clusters.map(({ id }) => id));
      if (clusters.size === 0) return 'its Internet arm has no cluster';
      const years = closingYears(horizon);
      const cells = {
        partnered: asIs(withPartners(internet, outside)),
        alone: asIs(withPartners(internet, [])),
      };
      return [
        contrast(
          `Output a job with members, mean of ${spell(years)}: with less without partners`,
          'million currency a year, base-year prices',
          cells,
          ({ partnered, alone }) =>
            outputPerJob(partnered, clusters, years) - outputPerJob(alone, clusters, years),
        ),
        contrast(
          `Exports of members, mean of ${spell(years)}: with less without partners`,
          OUTPUT,
          cells,
          ({ partnered, alone }) => clusterExports(partnered, years) - clusterExports(alone, years),
        ),
      ];
    },
  },
  {
    id: 'H9',
    claim: 'In a sparse geography Internet clusters work where physical ones cannot.',
    refutedBy: 'The gap between them does not depend on distance.',
    compared: `Networks of Internet clusters less networks of physical ones, both across the regions that initiate them: in the country as it is, less the same in a country where all distances are ${100 * COMPRESSION} % of the true ones.`,
    contrasts({ arms, horizon }) {
      const { physical, internet } = arms;
      if (physical === null) return missing('physical');
      if (internet === null) return missing('internet');
      const years = closingYears(horizon);
      const [remote, local] = [networked(internet), networked(physical)];
      return [
        contrast(
          `Output, mean of ${spell(years)}: Internet less physical, far less near`,
          OUTPUT,
          {
            internetFar: asIs(remote),
            physicalFar: asIs(local),
            internetNear: under('compressed', remote),
            physicalNear: under('compressed', local),
          },
          ({ internetFar, physicalFar, internetNear, physicalNear }) =>
            national(internetFar, 'output', years) -
            national(physicalFar, 'output', years) -
            national(internetNear, 'output', years) +
            national(physicalNear, 'output', years),
        ),
      ];
    },
  },
];
