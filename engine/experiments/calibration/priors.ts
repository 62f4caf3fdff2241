import { PARAMETERS, type ParameterDefinition, type ParameterId } from '../../model/parameters.ts';
import { fromScale, toScale } from '../uncertainty/logitScale.ts';

/**
 * What is known of a parameter before the data: normal on the scale x = ln((θ − min) ÷ (max − θ)) of
 * its range in the literature, with the table's value as its median. How wide, says the confidence
 * with which the source fixes the value: the middle 95 % of a value at the middle of its range take
 * up 45 % of the range at high confidence, 75 % at medium, and 90 % at low, which is nearly flat.
 */
export interface Prior {
  id: ParameterId;
  low: number;
  high: number;
  /** On that scale. */
  mean: number;
  deviation: number;
}

const DEVIATION = { high: 0.5, medium: 1, low: 1.5 } as const satisfies Record<
  ParameterDefinition['confidence'],
  number
>;

/** Laws and choices of policy: they are what a scenario says, and nobody estimates them. */
const GIVEN: readonly ParameterId[] = [
  'retirementAgeMen',
  'retirementAgeWomen',
  'labourTaxRate',
  'outputTaxRate',
  'pension',
  'unemploymentBenefit',
  'quotaShare',
  'publicShare',
];

/**
 * Parameters on which changes of employment, unemployment, pay, output and moves hang without any
 * cluster, so that observed years can say something of them. The common growth of productivity is
 * not among them: there is no deflator in the targets that would tell it from prices.
 */
export const ESTIMABLE = [
  'worldDemandGrowth',
  'substitutionElasticity',
  'entryRate',
  'agglomerationElasticity',
  'separationRate',
  'headcountAdjustment',
  'layoffShare',
  'vacancyFillRate',
  'onTheJobSearch',
  'matchQualityDispersion',
  'participationTurnover',
  'wageCurveElasticity',
  'productivityPassThrough',
  'incomeUtility',
  'birthTie',
  'housingElasticity',
] as const satisfies ParameterId[];

export function priorOf(id: ParameterId): Prior {
  const { value, min, max, confidence } = PARAMETERS[id];
  const range = { low: min, high: max };
  return { id, ...range, mean: toScale(value, range), deviation: DEVIATION[confidence] };
}

/** Every parameter that is doubtful, in the order of the table. */
export function doubtfulParameters(): ParameterId[] {
  return (Object.keys(PARAMETERS) as ParameterId[]).filter((id) => !GIVEN.includes(id));
}

/** The parameter's value `z` prior standard deviations from its median. */
export function valueAt(prior: Prior, z: number): number {
  return fromScale(prior.mean + prior.deviation * z, prior);
}
