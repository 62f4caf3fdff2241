import type { ParameterValues } from '../parameters.ts';
import type { Streams } from '../random/streams.ts';
import type { OwnRules } from '../rules/chosenRules.ts';
import type { Rules } from '../rules.ts';
import type { Base } from './base.ts';
import type { ClusterState } from './clusterState.ts';
import type { Organisations } from './organisations.ts';
import type { Cohorts } from './people/cohorts.ts';
import type { ActivitySets } from './people/personSets.ts';
import type { Persons } from './people/persons.ts';
import type { RemoteStaff } from './remoteStaff.ts';

/** Counts kept as events happen. Index order: region first. Agents. */
export interface Labour {
  /** region × activity. */
  activity: Int32Array;
  /** region × education. */
  unemployed: Int32Array;
  employed: Int32Array;
  /** region × education, of these connected. */
  connectedUnemployed: Int32Array;
  connectedEmployed: Int32Array;
  /** Sum of quality and of quality × ln quality of on-site staff: region × sector × education. */
  onSiteQuality: Float64Array;
  onSiteQualityLog: Float64Array;
  onSiteCount: Int32Array;
  /** The same of remote staff: workplace × sector × education × residence, where there is any. */
  remoteStaff: RemoteStaff;
  /** Remote workers by region of residence. */
  remoteResidents: Int32Array;
}

/** The state of regions that is not a count of agents. */
export interface Markets {
  /** Pay index, currency a month: region × sector × education. */
  pay: Float64Array;
  /** Unemployment rate by region, mean of about the last year. */
  smoothUnemployment: Float64Array;
  /** Varieties relative to the start, by region. */
  varieties: Float64Array;
  /** Factor of agglomeration on productivity, relative to the start, by region. */
  agglomeration: Float64Array;
  /** Mean productivity of a cell relative to start and trend: region × sector. */
  relativeProductivity: Float64Array;
  costOfLiving: Float64Array;
  /** Cash income of residents last month, by region. */
  income: Float64Array;
  /** Capacity use, region × sector: demand ÷ what staff can make, at most 1. */
  utilisation: Float64Array;
  /** Factor on the pull of regions to which moves are supported. */
  relocationPull: Float64Array;
  /** Share of the month in which the network works, by region. */
  networkUp: Float64Array;
  /** Share of its sales that a sector makes abroad. */
  exportShare: Float64Array;
  /** Job finding, a month: region × education. */
  findingRate: Float64Array;
  /** Remote job finding of a connected person, a month: region × education. */
  remoteFindingRate: Float64Array;
}

/** One simulated country at one moment: plain data, but for `ownRules`, so that arms start from copies. */
export interface World {
  month: number;
  /** Calendar year and month of the start. */
  startYear: number;
  startMonth: number;
  sample: number;
  parameters: ParameterValues;
  rules: Rules;
  /** Functions that extensions give for names among these. */
  ownRules: OwnRules;
  streams: Streams;
  base: Base;
  persons: Persons;
  cohorts: Cohorts;
  /** Who does what, one bit a person. */
  doing: ActivitySets;
  organisations: Organisations;
  labour: Labour;
  markets: Markets;
  clusters: ClusterState[];
}
