import type {
  Change,
  Comparison,
  FormulaCheck,
  FormulaRequest,
  SavedScenario,
  SaveRequest,
  ScenarioCheck,
  ScenarioDescription,
  ScenarioListEntry,
  Workplaces,
} from '../../server/api.ts';
import type { Schema } from '../state/change/schema.ts';
import { ask, post } from './client.ts';

const named = (scenario: string) => `scenarios/${encodeURIComponent(scenario)}`;

export const listScenarios = () => ask<ScenarioListEntry[]>('scenarios');
export const describeScenario = (scenario: string) => ask<ScenarioDescription>(named(scenario));
export const askWorkplaces = (scenario: string) => ask<Workplaces>(`${named(scenario)}/workplaces`);
export const askSchema = () => ask<Schema>('schema');
export const checkScenario = (scenario: string, changes: Change[]) =>
  post<ScenarioCheck>(`${named(scenario)}/check`, { changes });
export const checkFormula = (request: FormulaRequest) =>
  post<FormulaCheck>('formulas/check', request);
export const saveScenario = (request: SaveRequest) => post<SavedScenario>('scenarios', request);

/** One run less another, member by member where they share their luck. */
export const compareRuns = (
  run: string,
  query: { with: string } & Record<string, string | number>,
) => ask<Comparison>(`runs/${encodeURIComponent(run)}/comparison`, query);

/** Address of the folder as a zip file. */
export const scenarioFolder = (scenario: string) => `api/${named(scenario)}/folder.zip`;
export const runFolder = (run: string) => `api/runs/${encodeURIComponent(run)}/folder.zip`;
