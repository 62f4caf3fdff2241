import { formulaTarget } from './formulas.ts';
import { newScenarioTarget } from './newScenarios.ts';
import { requestTarget } from './requests.ts';
import {
  extendingScenarioTarget,
  shippedScenarioTarget,
  smallScenarioTarget,
} from './scenarios.ts';
import type { Target } from './target.ts';

/** Everything that is fuzzed, by name; the percentages add up to 100. */
export const TARGETS = {
  formulas: formulaTarget,
  'small scenario': smallScenarioTarget,
  'shipped scenario': shippedScenarioTarget,
  'extending scenario': extendingScenarioTarget,
  'new scenario': newScenarioTarget,
  requests: requestTarget,
} as unknown as Readonly<Record<string, Target>>;
