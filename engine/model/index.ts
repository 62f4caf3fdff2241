// The model's front door for extensions: what `aimaq/model` names.
export type * from './cluster.ts';
export { EDUCATIONS, SECTORS } from './country.ts';
export type { Extension, ExtensionSource, OwnMeasure } from './extension.ts';
export { INDICATORS, type IndicatorDefinition } from './indicators/definitions.ts';
export { gini, theil } from './indicators/inequality.ts';
export { goingPay } from './month/labour/payroll.ts';
export { trend } from './month/production/productivity.ts';
export { PARAMETERS, type ParameterId, type ParameterValues } from './parameters.ts';
export { at, normal, uniform } from './random/streams.ts';
export type { OwnRules } from './rules/chosenRules.ts';
export { distanceOnly } from './rules/knowledge/distanceOnly.ts';
export type { KnowledgeRule } from './rules/knowledge/knowledgeRule.ts';
export type { MatchingRule } from './rules/matching/matchingRule.ts';
export {
  type Attractions,
  MOVER_KINDS,
  REMOTE_MOVER,
  sameForAll,
  scaled,
  scaledTo,
} from './rules/migration/attractions.ts';
export { gravityTable } from './rules/migration/gravity.ts';
export { expectedIncome } from './rules/migration/logit.ts';
export type { BaseYearMoves, MigrationRule } from './rules/migration/migrationRule.ts';
export type { PayRule } from './rules/pay/payRule.ts';
export type { Part, RemoteHiringRule } from './rules/remoteHiring/remoteHiringRule.ts';
export type { RemotePayRule } from './rules/remotePay/remotePayRule.ts';
export { RULES, type Rules } from './rules.ts';
export type { Question, SimulationResult } from './simulation.ts';
export type { Base } from './world/base.ts';
export type { Organisations } from './world/organisations.ts';
export { population, unemploymentRate } from './world/people/residents.ts';
export type { Labour, Markets, World } from './world/world.ts';
