import { type FieldTexts, named } from './field.ts';
import { russianChoices, russianClusters } from './russian/clusters.ts';
import { russianParameters, russianUnits } from './russian/parameters.ts';
import { russianScenario } from './russian/scenario.ts';

export const russianFields: FieldTexts = {
  fields: { ...russianScenario, ...russianClusters, ...named(russianParameters, 'parameters.') },
  choices: russianChoices,
  units: russianUnits,
};
