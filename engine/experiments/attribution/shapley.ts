/**
 * Shapley values (Shapley 1953): what each of n players adds to a coalition, averaged over all
 * orders in which they may come; for variables and policies Shorrocks (2013) and Owen (2014). A
 * coalition is a number whose bit i says that player i is in it. Values add up to the worth of all
 * less the worth of none.
 */

/** The worth of a coalition. */
export type Game = (coalition: number) => number;

/** Exact values over all 2^n coalitions: φ_i = Σ_S |S|! (n − |S| − 1)! ÷ n! · (w(S ∪ i) − w(S)). */
export function shapley(players: number, worth: Game): number[] {
  const weights = weightsBySize(players);
  return Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let others = 0; others < 2 ** players; others++) {
      if ((others >> player) & 1) continue;
      value += weights[sizeOf(others)] * (worth(others | (1 << player)) - worth(others));
    }
    return value;
  });
}

/** Mean of what each player adds in the given orders (Castro, Gómez & Tejada 2009). */
export function shapleyOf(orders: readonly (readonly number[])[], worth: Game): number[] {
  const sums = orders[0].map(() => 0);
  for (const order of orders) {
    for (const [player, gain] of gainsIn(order, worth).entries()) sums[player] += gain;
  }
  return sums.map((sum) => sum / orders.length);
}

/** What each player adds when they come in this order. */
function gainsIn(order: readonly number[], worth: Game): number[] {
  const gains = new Array<number>(order.length);
  let coalition = 0;
  let before = worth(0);
  for (const player of order) {
    coalition |= 1 << player;
    const after = worth(coalition);
    gains[player] = after - before;
    before = after;
  }
  return gains;
}

/** Standard errors of the values for the orders drawn, from the means of pairs. */
export function samplingErrors(orders: readonly (readonly number[])[], worth: Game): number[] {
  const gains = orders.map((order) => gainsIn(order, worth));
  const pairs = gains.length / 2;
  return orders[0].map((_, player) => {
    const means = Array.from(
      { length: pairs },
      (_, pair) => (gains[2 * pair][player] + gains[2 * pair + 1][player]) / 2,
    );
    const middle = means.reduce((sum, value) => sum + value, 0) / pairs;
    const squares = means.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return pairs > 1 ? Math.sqrt(squares / (pairs - 1) / pairs) : Number.POSITIVE_INFINITY;
  });
}

/** Orders in pairs, each random one followed by its reverse (antithetic: Mitchell et al. 2022). */
export function pairedOrders(players: number, pairs: number, random: () => number): number[][] {
  return Array.from({ length: pairs }, () => {
    const order = Array.from({ length: players }, (_, player) => player);
    for (let last = players - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return [order, order.toReversed()];
  }).flat();
}

/** Every coalition that some order passes through, from none to all, ascending. */
export function coalitionsOn(orders: readonly (readonly number[])[]): number[] {
  const met = new Set([0]);
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      coalition |= 1 << player;
      met.add(coalition);
    }
  }
  return [...met].sort((a, b) => a - b);
}

function weightsBySize(players: number): number[] {
  // 1 ÷ (n · C(n − 1, |S|)), the binomial step by step.
  const weights: number[] = [];
  let binomial = 1;
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * binomial));
    binomial = (binomial * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
