import { residentsOf } from '../../engine/model/country.ts';
import type { Question } from '../../engine/model/simulation.ts';
import { type Figure, figure } from '../../reports/figure.ts';
import { spreadOf } from '../spread.ts';
import { fitPowerLaw, type PowerLaw, steepestExponent } from './exponent.ts';
import type { GrowthJob, GrowthMeasured } from './processes/growth.ts';
import { inOwnProcess } from './processes/startProcess.ts';
import { splitRegions } from './splitRegions.ts';
import type { Workload } from './workload.ts';

export interface GrowthPlan {
  samples: readonly number[];
  regions: readonly number[];
  /** Factors on the number of organisations of the country. */
  organisations: readonly number[];
  years: readonly number[];
  /** Agents where regions, organisations or months grow. */
  agents: number;
  /** Years simulated where persons, regions or organisations grow. */
  yearsSimulated: number;
  repetitions: number;
}

export type Dimension = 'persons' | 'regions' | 'organisations' | 'months';

/** How the cost of one thread grows with one size, the others kept. */
export interface Growth {
  dimension: Dimension;
  points: GrowthPoint[];
  /** Of synthesis and months together, the months scaled to fifteen years where they are kept. */
  whole: PowerLaw;
  synthesis: PowerLaw;
  months: PowerLaw;
  /** Of the whole, the steepest between neighbouring sizes. */
  steepest: number;
}

export interface GrowthPoint {
  size: number;
  /** Seconds of the thread, median of the turns. */
  synthesisSeconds: number;
  monthsSeconds: number;
  wholeSeconds: number;
}

const GOALS: Partial<Record<Dimension, number>> = { persons: 1.05, regions: 1.2 };
const FULL_MONTHS = 15 * 12;

export async function measureGrowth(
  { question, arm }: Workload,
  plan: GrowthPlan,
  signal: AbortSignal,
): Promise<Growth[]> {
  const found: Growth[] = [];
  for (const [dimension, sizes] of Object.entries(casesOf(question, plan))) {
    const measured = await inOwnProcess<GrowthJob, GrowthMeasured>(
      'growth',
      {
        warmUp: { ...question, sample: 0.01 * Math.min(1, plan.agents / 1e6), months: 36 },
        questions: sizes.map((one) => one.question),
        repetitions: plan.repetitions,
        arm,
      },
      signal,
    );
    found.push(growthOf(dimension as Dimension, sizes, measured));
  }
  return found;
}

interface Case {
  size: number;
  question: Question;
}

function casesOf(question: Question, plan: GrowthPlan): Record<Dimension, Case[]> {
  const { country } = question;
  const persons = country.regions.reduce((sum, region) => sum + residentsOf(region), 0);
  const months = 12 * plan.yearsSimulated;
  const sample = plan.agents / persons;
  return {
    persons: plan.samples.map((sample) => ({
      size: Math.round(sample * persons),
      question: { ...question, months, sample },
    })),
    regions: plan.regions.map((size) => {
      const split = splitRegions(country, size, `${size} regions`);
      return { size, question: { ...question, months, sample, country: split } };
    }),
    organisations: plan.organisations.map((factor) => {
      const organisations = Math.round(country.nation.organisations * factor);
      const nation = { ...country.nation, organisations };
      return {
        size: Math.round(organisations * sample),
        question: { ...question, months, sample, country: { ...country, nation } },
      };
    }),
    months: plan.years.map((years) => ({
      size: 12 * years,
      question: { ...question, sample, months: 12 * years },
    })),
  };
}

function growthOf(dimension: Dimension, sizes: readonly Case[], measured: GrowthMeasured): Growth {
  const points = sizes.map(({ size, question }, index): GrowthPoint => {
    const turns = measured[index];
    const synthesisSeconds = spreadOf(turns.map((turn) => turn.synthesis.threadSeconds)).median;
    const monthsSeconds = spreadOf(turns.map((turn) => turn.months.threadSeconds)).median;
    const scale = dimension === 'months' ? 1 : FULL_MONTHS / question.months;
    const wholeSeconds = synthesisSeconds + scale * monthsSeconds;
    return { size, synthesisSeconds, monthsSeconds, wholeSeconds };
  });
  const costs = (cost: (point: GrowthPoint) => number) =>
    points.map((point) => ({ size: point.size, cost: cost(point) }));
  const ofWhole = costs((point) => point.wholeSeconds);
  return {
    dimension,
    points,
    whole: fitPowerLaw(ofWhole),
    synthesis: fitPowerLaw(costs((point) => point.synthesisSeconds)),
    months: fitPowerLaw(costs((point) => point.monthsSeconds)),
    steepest: steepestExponent(ofWhole),
  };
}

export function growthFigures(found: readonly Growth[]): Figure[] {
  return found.flatMap(({ dimension, whole, months, steepest }) => {
    const name = `growth of cost with ${dimension}, exponent`;
    // Synthesis does not grow with months, so their own cost is what is fitted.
    if (dimension === 'months') return [figure(name, months.exponent, '1')];
    const atMost = GOALS[dimension];
    const goal = atMost === undefined ? undefined : { atMost };
    return [
      figure(name, whole.exponent, '1', goal),
      figure(`${name} of the steepest step`, steepest, '1', goal),
    ];
  });
}
