/** What the server answers: the only thing that the viewer knows of the rest of the house. */
export type {
  IndicatorDefinition as RunIndicator,
  IndicatorId,
} from '../engine/model/indicators/definitions.ts';
export type {
  Boundaries,
  HistoryPoint,
  ManifestRegion as RunRegion,
  Translation,
} from '../engine/results/manifest/manifest.ts';
export type {
  ClusterRow,
  ComparisonRow,
  Convergence,
  DifferenceRow,
  FlowRow,
  RegionGrowth,
  RemotePayRow,
  Slope,
  Split,
  SummaryRow,
} from '../engine/results/queries/rows.ts';
export type { Value, ValueMap } from '../scenarios/document/value.ts';
export type * from './api/jobs.ts';
export type * from './api/notebooks.ts';
export type * from './api/reports.ts';
export type * from './api/runs.ts';
export type * from './api/scenarios.ts';

export interface ApiError {
  code: string;
  message: string;
}

export interface Health {
  status: 'ok';
  version: string;
  /** True where nothing may be run or saved here. */
  readOnly: boolean;
}
