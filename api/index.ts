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
export { type ComparedRun, compareRuns } from '../engine/results/compareRuns.ts';
export { type ExportedRun, exportRun } from '../engine/results/exportRun.ts';
export { listRuns, type RunEntry } from '../engine/results/listRuns.ts';
export type { Manifest } from '../engine/results/manifest.ts';
export { clusters, differences, flows, membersDone, summarise } from '../engine/results/queries.ts';
export { readManifest } from '../engine/results/readManifest.ts';
export type {
  ClusterRow,
  DifferenceRow,
  FlowRow,
  RowFilter,
  SummaryRow,
} from '../engine/results/rows.ts';
export { listScenarios, type ScenarioListEntry } from '../scenarios/listScenarios.ts';
export type { Scenario } from '../scenarios/scenario.ts';
export { type EnsembleOptions, ensemble, type StoredRun } from './ensemble.ts';
export { type ForecastOptions, forecast } from './forecast.ts';
export { type ScenarioChanges, scenario } from './scenario.ts';
export { simulate } from './simulate.ts';
