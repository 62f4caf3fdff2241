/** What happened in one month, for the yearbook and the audit. Agents; money in currency of agents. */
export interface Tally {
  births: Int32Array;
  deaths: Int32Array;
  immigrants: Int32Array;
  emigrants: Int32Array;
  /** Agents who moved, origin × destination, dependants included. */
  moves: Int32Array;
  accounts: Accounts;
}

/** The month's money by region, currency of the agents present (÷ sample gives the nation). */
export interface Accounts {
  /** Pay by region of residence and by region of the workplace. */
  payReceived: Float64Array;
  payPaid: Float64Array;
  /** Pay of remote workers, workplace × residence. */
  remotePay: Float64Array;
  /** Σ pay · ln pay by region of residence, for Theil's index. */
  payLog: Float64Array;
  /** Cash income of residents. */
  income: Float64Array;
  /** Value added, region × sector. */
  output: Float64Array;
  revenue: { labourTax: number; outputTax: number };
  outlays: {
    publicPay: number;
    pensions: number;
    benefits: number;
    programmes: number;
    other: number;
  };
  /** Programme outlays by initiating region; adds up to `outlays.programmes`. */
  programmesByRegion: Float64Array;
}

export function emptyTally(regions: number, sectors: number): Tally {
  return {
    births: new Int32Array(regions),
    deaths: new Int32Array(regions),
    immigrants: new Int32Array(regions),
    emigrants: new Int32Array(regions),
    moves: new Int32Array(regions * regions),
    accounts: {
      payReceived: new Float64Array(regions),
      payPaid: new Float64Array(regions),
      remotePay: new Float64Array(regions * regions),
      payLog: new Float64Array(regions),
      income: new Float64Array(regions),
      output: new Float64Array(regions * sectors),
      revenue: { labourTax: 0, outputTax: 0 },
      outlays: { publicPay: 0, pensions: 0, benefits: 0, programmes: 0, other: 0 },
      programmesByRegion: new Float64Array(regions),
    },
  };
}

export const revenueOf = ({ revenue }: Accounts): number => revenue.labourTax + revenue.outputTax;

export function outlaysOf({ outlays }: Accounts): number {
  const { publicPay, pensions, benefits, programmes, other } = outlays;
  return publicPay + pensions + benefits + programmes + other;
}
