import { NATION, type Quantity } from '../../engine/experiments/quantity.ts';
import type { SimulationOptions } from '../../engine/experiments/simulations.ts';
import { horizonOf } from '../../engine/model/horizon.ts';
import { type Figure, figure, type Goal } from '../../reports/figure.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { type Ensemble, type Values, valuesOf } from './ensembles.ts';
import { type Moments, momentsOf } from './moments.ts';
import type { PairingPlan } from './plan.ts';
import { policiesOf } from './policies.ts';
import { quantitiesOf } from './quantities.ts';
import { compareSamples, type SampleAgreement } from './sampleAgreement.ts';
import { type VarianceCut, varianceCut } from './varianceCut.ts';

export interface PairingReport {
  scenario: string;
  machine: Machine;
  members: number;
  sample: number;
  figures: Figure[];
  policies: PolicyCuts[];
  agreement: SampleAgreement;
  /** Of every arm at the smallest sample: what another version of the engine is compared with. */
  moments: ArmMoments[];
}

/** A policy against no clusters: in its region and in the nation. */
export interface PolicyCuts {
  arm: string;
  name: string;
  region: string;
  cuts: (Quantity & { yearsAfter: number; cut: VarianceCut })[];
}

export interface ArmMoments extends Quantity, Moments {
  arm: string;
}

/** After ten years, by indicator and place. */
const GOAL_YEARS = 10;
const TREATED_GOALS: Record<string, Goal> = {
  unemployment_rate: { atLeast: 20 },
  population: { atLeast: 100 },
};
const NATION_GOALS: Record<string, Goal> = { unemployment_rate: { atLeast: 200 } };

const LEVEL = 0.95;

export interface PairingOptions extends Pick<SimulationOptions, 'threads' | 'signal' | 'onYear'> {
  /** Called once, with the members and the years of all arms that are to be simulated. */
  onStart: (members: number, years: number) => void;
  onMember: () => void;
}

/** Measures what shared luck is worth, and whether samples agree. Null when stopped early. */
export async function measurePairing(
  scenario: Scenario,
  plan: PairingPlan,
  { onStart, onMember, ...options }: PairingOptions,
): Promise<PairingReport | null> {
  const machine = describeMachine();
  const policies = policiesOf(scenario);
  const question = { ...scenario.question, audit: false, months: 12 * Math.max(...plan.years) };
  const [reference] = scenario.arms;
  const regions = question.country.regions.map(({ id }) => id);
  const { first } = horizonOf(question);
  const quantities = quantitiesOf(
    regions,
    plan.years.map((year) => first + year - 1),
  );
  const ensembles = plan.samples.map(
    (sample, at): Ensemble => ({
      // Luck of its own for each sample, so that their errors are independent.
      question: { ...question, sample, seed: `${question.seed}, sample ${sample}` },
      arms: at === 0 ? [reference, ...policies.map(({ arm }) => arm)] : [reference],
      members: plan.members,
    }),
  );
  const armsInAll = ensembles.reduce((sum, { arms }) => sum + arms.length, 0);
  onStart(ensembles.length * plan.members, (armsInAll * plan.members * question.months) / 12);
  const values = await valuesOf(ensembles, quantities, { ...options, onResults: onMember });
  if (values === null) return null;

  const cuts = policies.map(({ arm, region }, index): PolicyCuts => {
    const ofArm = { arms: values[0], index: index + 1, region, quantities };
    return { arm: arm.id, name: arm.name, region, cuts: cutsOf(ofArm, plan, first) };
  });
  const agreement = compareSamples(
    plan.samples,
    quantities,
    values.map(([ofReference]) => ofReference),
  );
  return {
    scenario: scenario.id,
    machine,
    members: plan.members,
    sample: plan.samples[0],
    figures: [...cuts.flatMap(cutFigures), ...agreementFigures(agreement)],
    policies: cuts,
    agreement,
    moments: ensembles[0].arms.flatMap(({ id }, arm) =>
      quantities.map((quantity, of) => ({
        arm: id,
        ...quantity,
        ...momentsOf(values[0][arm][of]),
      })),
    ),
  };
}

function cutsOf(
  asked: { arms: Values[number]; index: number; region: string; quantities: readonly Quantity[] },
  { resamples }: PairingPlan,
  firstYear: number,
): PolicyCuts['cuts'] {
  const { arms, index, region, quantities } = asked;
  return quantities.flatMap((quantity, of) => {
    if (quantity.region !== region && quantity.region !== NATION) return [];
    const seed = `${index} ${quantity.indicator} ${quantity.region} ${quantity.year}`;
    const cut = varianceCut(arms[0][of], arms[index][of], { resamples, level: LEVEL, seed });
    return [{ ...quantity, yearsAfter: quantity.year - firstYear + 1, cut }];
  });
}

function cutFigures({ arm, region, cuts }: PolicyCuts): Figure[] {
  return cuts.map(({ indicator, region: place, yearsAfter, cut }) => {
    const goals = place === region ? TREATED_GOALS : NATION_GOALS;
    const where = place === region ? 'treated region' : 'nation';
    const name = `variance cut, ${arm}, ${indicator} of ${where}, ${yearsAfter} years`;
    const goal = yearsAfter === GOAL_YEARS ? goals[indicator] : undefined;
    return figure(name, cut.ratio, 'times', goal);
  });
}

function agreementFigures({
  biased,
  offTheLine,
  wrongVariance,
  quantities,
}: SampleAgreement): Figure[] {
  const unit = `quantities of ${quantities.length}`;
  return [
    figure('means of smallest and largest sample that differ', biased, unit),
    figure(
      'means off a bias that is proportional to 1 / agents',
      offTheLine.rejected,
      `tests of ${offTheLine.tests}`,
      { atMost: 0 },
    ),
    figure(
      'variances not proportional to 1 / agents',
      wrongVariance.rejected,
      `tests of ${wrongVariance.tests}`,
      { atMost: 0 },
    ),
  ];
}
