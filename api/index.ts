// The front door for programs: what the package `aimaq` exports. Everything else may change without notice.
export { InputError } from '../engine/errors.ts';
export type { Forecasts } from '../engine/experiments/forecasts/forecast.ts';
export type {
  Extension,
  IndicatorDefinition,
  Question,
  Rules,
  SimulationResult,
} from '../engine/model/index.ts';
export { type ExportedRun, exportRun } from '../engine/results/exports/exportRun.ts';
export { listRuns, type RunEntry } from '../engine/results/folder/listRuns.ts';
export type { Manifest } from '../engine/results/manifest/manifest.ts';
export { readManifest } from '../engine/results/manifest/readManifest.ts';
export { type ComparedRun, compareRuns } from '../engine/results/queries/compareRuns.ts';
export {
  clusters,
  differences,
  flows,
  membersDone,
  summarise,
} from '../engine/results/queries/queries.ts';
export type {
  ClusterRow,
  DifferenceRow,
  FlowRow,
  RowFilter,
  SummaryRow,
} from '../engine/results/queries/rows.ts';
export { listScenarios, type ScenarioListEntry } from '../scenarios/listScenarios.ts';
export type { Scenario } from '../scenarios/scenario.ts';
export { type EnsembleOptions, ensemble, type StoredRun } from './ensemble.ts';
export { type ForecastOptions, forecast } from './forecast.ts';
export { type ScenarioChanges, scenario } from './scenario.ts';
export { simulate } from './simulate.ts';
