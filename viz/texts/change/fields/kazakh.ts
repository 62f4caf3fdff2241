import { type FieldTexts, named } from './field.ts';
import { kazakhChoices, kazakhClusters } from './kazakh/clusters.ts';
import { kazakhParameters, kazakhUnits } from './kazakh/parameters.ts';
import { kazakhScenario } from './kazakh/scenario.ts';

export const kazakhFields: FieldTexts = {
  fields: { ...kazakhScenario, ...kazakhClusters, ...named(kazakhParameters, 'parameters.') },
  choices: kazakhChoices,
  units: kazakhUnits,
};
