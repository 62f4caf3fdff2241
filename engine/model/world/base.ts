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
