import type { SimulationResult } from '../../../model/simulation.ts';
import { contrast, type Hypothesis } from '../claim.ts';
import {
  closingYears,
  clusterJobs,
  national,
  nationalTotal,
  regionalSum,
  spell,
} from '../measures.ts';
import { PANDEMIC_MONTHS } from '../pandemic.ts';
import { ACCESS_STEP, pandemicStart } from '../questions.ts';
import { asIs, missing, under } from './cells.ts';

const THOUSAND = 1e3;

/** Claims about jobs: what they cost, whether they last, what bounds them: H4, H5, H13. */
export const JOBS: Hypothesis[] = [
  {
    id: 'H4',
    claim:
      'A job through an Internet cluster costs the public purse less: no infrastructure, no relocation.',
    refutedBy: 'The public cost of a net new job, displacement counted, is as high.',
    compared:
      'Net new jobs for public money, Internet against physical clusters: employed residents beyond those without clusters, whoever employs them, divided by all outlays on the programme.',
    contrasts({ arms, horizon }) {
      if (arms.physical === null) return missing('physical');
      if (arms.internet === null) return missing('internet');
      const years = closingYears(horizon);
      const jobsForMoney = (treated: SimulationResult, none: SimulationResult) => {
        const jobs = national(treated, 'employed', years) - national(none, 'employed', years);
        const billions = nationalTotal(treated, 'programme_outlays', horizon) / THOUSAND;
        return jobs === 0 && billions === 0 ? 0 : jobs / billions;
      };
      return [
        contrast(
          `Net jobs of ${spell(years)} for public outlays of ${spell(horizon)}: Internet less physical`,
          'jobs a billion currency',
          {
            internet: asIs(arms.internet),
            physical: asIs(arms.physical),
            none: asIs(arms.reference),
          },
          ({ internet, physical, none }) =>
            jobsForMoney(internet, none) - jobsForMoney(physical, none),
        ),
      ];
    },
  },
  {
    id: 'H5',
    claim: 'Remote cluster jobs survive a pandemic.',
    refutedBy: 'The share of jobs lost is as large as in physical clusters.',
    compared:
      'The same pandemic put to both arms when funded workplaces stand: on-site work closes, and demand falls at home and abroad, so that customers vanish too. Share of members’ jobs lost against the same arm without it, physical less Internet clusters.',
    contrasts({ arms, horizon }) {
      if (arms.physical === null) return missing('physical');
      if (arms.internet === null) return missing('internet');
      const months = 12 * (horizon.last - horizon.first + 1);
      const first = horizon.first + pandemicStart({ months }) / 12;
      const years = { first, last: Math.min(horizon.last, first + PANDEMIC_MONTHS / 12 - 1) };
      const lost = (shocked: SimulationResult, calm: SimulationResult) => {
        const jobs = clusterJobs(calm, years);
        return jobs === 0 ? 0 : 100 * (1 - clusterJobs(shocked, years) / jobs);
      };
      return [
        contrast(
          `Share of cluster jobs lost in a pandemic in ${spell(years)}: physical less Internet`,
          'percentage points',
          {
            physical: asIs(arms.physical),
            physicalShocked: under('pandemic', arms.physical),
            internet: asIs(arms.internet),
            internetShocked: under('pandemic', arms.internet),
          },
          ({ physical, physicalShocked, internet, internetShocked }) =>
            lost(physicalShocked, physical) - lost(internetShocked, internet),
        ),
      ];
    },
  },
  {
    id: 'H13',
    claim: 'Access to the Internet and skills bound what remote jobs can do for a region.',
    refutedBy: 'The effect does not vary with access or skills.',
    compared: `What Internet clusters add to employment in the lagging regions (those of below-average pay) where access and higher education are common there, less what they add where both are rare: the shares of these regions moved ${100 * ACCESS_STEP} % of the way to all, or to none, while the other regions stay as they are.`,
    contrasts({ arms, lagging, horizon }) {
      if (arms.internet === null) return missing('internet');
      if (lagging.size === 0) return 'all its regions have the same pay';
      const years = closingYears(horizon);
      const added = (treated: SimulationResult, none: SimulationResult) =>
        regionalSum(treated, 'employed', lagging, years) -
        regionalSum(none, 'employed', lagging, years);
      return [
        contrast(
          `Employed residents of lagging regions, mean of ${spell(years)}: Internet less none, high less low access and skills`,
          'persons',
          {
            able: under('able', arms.internet),
            ableNone: under('able', arms.reference),
            unable: under('unable', arms.internet),
            unableNone: under('unable', arms.reference),
          },
          ({ able, ableNone, unable, unableNone }) =>
            added(able, ableNone) - added(unable, unableNone),
        ),
      ];
    },
  },
];
