/** What `aimaq bench pairing` simulates. */
export interface PairingPlan {
  /** Simulations of each arm and of each sample, each with luck of its own. */
  members: number;
  /** Years after which arms are compared, counted from 1. */
  years: number[];
  /** Smallest first: there the arms are compared, and with the others it is to agree. */
  samples: number[];
  resamples: number;
}

export function fullPlan(): PairingPlan {
  return { members: 60, years: [1, 5, 10], samples: [0.01, 0.03, 0.1], resamples: 2000 };
}

/** Few and small: shows that it works, decides nothing. */
export function quickPlan(): PairingPlan {
  return { members: 4, years: [1, 2], samples: [0.0005, 0.001, 0.002], resamples: 200 };
}
