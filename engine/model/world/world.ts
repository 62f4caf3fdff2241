import type { Cluster } from '../cluster.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Streams } from '../random/streams.ts';
import type { OwnRules } from '../rules/chosenRules.ts';
import type { Rules } from '../rules.ts';
import type { Cohorts } from './people/cohorts.ts';
import type { ActivitySets } from './people/personSets.ts';
import type { Persons } from './people/persons.ts';
import type { RemoteStaff } from './remoteStaff.ts';

export const BUSINESS = 0;
export const STATE_BODY = 1;
export const PUBLIC_INSTITUTION = 2;
/** The pool of a region's single persons' own businesses in a sector. */
export const OWN_BUSINESSES = 3;

/** Organisations, sorted by cell: region and sector. */
export interface Organisations {
  count: number;
  kind: Uint8Array;
  region: Uint16Array;
  sector: Uint8Array;
  /** region × sectors + sector. */
  cell: Int32Array;
  /** First organisation of each cell; one more entry closes the last. */
  cellStart: Int32Array;
  online: Uint8Array;
  /** Log efficiency relative to the cell, now and at the start; `setEfficiency` changes it. */
  efficiency: Float64Array;
  /** e^efficiency. */
  skill: Float64Array;
  /** Part of what was gained since then that came by own innovations. */
  innovated: Float64Array;
  startEfficiency: Float64Array;
  /** Agents employed at the start, and now on-site and remote. */
  startHeadcount: Int32Array;
  onSite: Int32Array;
  remote: Int32Array;
  targetOnSite: Float64Array;
  targetRemote: Float64Array;
  vacanciesOnSite: Float64Array;
  vacanciesRemote: Float64Array;
  /** Base-year share of its market (calibrated-share form of the CES). */
  marketShare: Float64Array;
  /** Share of positions that were remote at the start. */
  startRemoteShare: Float64Array;
  /** Cluster of the arm, NOBODY where none. */
  cluster: Int16Array;
  /** Funded seats that stand, agents. */
  physicalSeats: Float64Array;
  remoteSeats: Float64Array;
  /** Workplaces that members moved onto a platform at their own expense, agents; none is added. */
  movedSeats: Float64Array;
}

/** A cluster of the arm and what became of it. Money and seats are those of the agents present. */
export interface ClusterState {
  cluster: Cluster;
  sector: number;
  /** Member organisations, their staff at the start in all and as shares by region. */
  members: number[];
  startStaff: number;
  staffShare: Float64Array;
  /** 1 for the initiating regions. */
  initiating: Uint8Array;
  /** 1 for regions whose residents may take a remote seat. */
  scope: Uint8Array;
  /** 1 for cells (region × sector) whose organisations may join. */
  eligible: Uint8Array;
  /** Outside regions with partners. */
  partners: number[];
  /** First month in which the cluster can act. */
  startMonth: number;
  /** Public budget not yet spent: on seats and platform, on training, on supported moves. */
  purse: number;
  trainingPurse: number;
  relocationPurse: number;
  /** Members' own means not yet invested. */
  fund: number;
  platformPaid: boolean;
  /** Month from which the platform works. */
  platformReady: number;
  seatsOrdered: number;
  seatsStanding: number;
  /** Seats ordered, by the month in which they will stand. */
  seatsDue: Float64Array;
  /** Remote workers of members by region of residence. */
  remoteResidents: Int32Array;
  /** This month's outlays by line. */
  outlays: ProgrammeOutlays;
}

/** Lines of a programme in the state's accounts. */
export interface ProgrammeOutlays {
  /** Grants for equipment of seats. */
  grants: number;
  /** Buildings and infrastructure of physical seats. */
  infrastructure: number;
  platform: number;
  training: number;
  relocation: number;
  /** Tax that members were spared. */
  taxPreference: number;
}

export const noOutlays = (): ProgrammeOutlays => ({
  grants: 0,
  infrastructure: 0,
  platform: 0,
  training: 0,
  relocation: 0,
  taxPreference: 0,
});

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

/** Regions abroad, by column. */
export interface Outside {
  ids: string[];
  /** Log efficiency above the country's mean organisation. */
  efficiency: Float64Array;
  /** Kilometres, region × outside region. */
  distance: Float64Array;
}

/** What the synthesis found and every later month refers to. Never changed by a month. */
export interface Base {
  regions: number;
  /** Kilometres, region × region. */
  distance: Float64Array;
  outside: Outside;
  population: Int32Array;
  labourForce: Int32Array;
  labourForceByEducation: Int32Array;
  unemployment: Float64Array;
  /** Mean pay of the nation at the start, currency a month: what some parameters are measured in. */
  nationalPay: number;
  /** 1 where mean pay was below the nation's at the start: lagging regions. */
  lagging: Uint8Array;
  onSiteEmployment: Float64Array;
  /** Output per worker at efficiency 0, currency a month: region × sector. */
  outputPerWorker: Float64Array;
  pay: Float64Array;
  /** Staff of an organisation at the start, agents, mean of the cell: region × sector. */
  meanSize: Float64Array;
  /** Capital of a workplace by sector, currency: capital–output ratio × output per worker. */
  capitalPerWorker: Float64Array;
  /** Education mix of vacancies: region × sector × education. */
  educationMix: Float64Array;
  income: Float64Array;
  /** Cash income per head beside pay, pensions and benefits. */
  otherIncomePerHead: Float64Array;
  /** Demand of a sector's market at the start and the share of outside competitors. */
  marketSize: Float64Array;
  outsideShare: Float64Array;
  /** Local services: spending per unit of income, by region. */
  localSpending: Float64Array;
  /** Staff replaced in a month, share, by region. */
  turnover: Float64Array;
  matchingEfficiency: Float64Array;
  remoteMatchingEfficiency: number;
  /** Hires that a remote vacancy brings in a month at the start, by region of the workplace. */
  remoteFillRate: Float64Array;
  /** Match qualities on offer by rank (`offerQualities`). */
  offerQuality: Uint16Array;
  /** Share in the labour force of those not at school: region × sex × age group. */
  participation: Float64Array;
  /** Education that the young will end with, shares: region × education. */
  tracks: Float64Array;
  /** Chance that a young person is connected on leaving school, by region. */
  youngAccess: Float64Array;
  /** Relative fertility, by region. */
  fertility: Float64Array;
  birthScale: number;
  deathScale: number;
  /** Share that survives to each age in months, by sex. */
  survival: Float64Array[];
  /** Highest rate of offers and sum of migration weights that any person has at the start: caps of candidates. */
  highestContact: number;
  highestPull: number;
  emigrationHazard: number;
  /** Immigrants, agents a month, by region, and of each month how many come: month × region. */
  immigration: Float64Array;
  immigrants: Int32Array;
  /** Arrivals from other regions at the start, agents a month. */
  arrivals: Float64Array;
  /**
   * Weight of a move against staying at the start, origin × destination: exp(a_j − a_r − c_rj) of
   * amenities a and of moving costs less ties c; 0 on the diagonal and where nobody goes.
   */
  startWeight: Float64Array;
  /** Expected log real income: region × education. */
  expectedIncome: Float64Array;
  /** Outlays of the state beside those modelled, currency per head and month. */
  otherOutlaysPerHead: number;
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
