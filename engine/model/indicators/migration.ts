/** Arrivals and departures by region from moves, origin × destination. */
export function grossFlows(
  moves: ArrayLike<number>,
  regions: number,
): { arrivals: Float64Array; departures: Float64Array } {
  const arrivals = new Float64Array(regions);
  const departures = new Float64Array(regions);
  for (let route = 0; route < moves.length; route++) {
    departures[Math.floor(route / regions)] += moves[route];
    arrivals[route % regions] += moves[route];
  }
  return { arrivals, departures };
}

/** Σ |A − D| ÷ Σ (A + D), 0–1: how much of all moving redistributes people (Shryock & Siegel 1976). */
export function effectiveness(arrivals: ArrayLike<number>, departures: ArrayLike<number>): number {
  let net = 0;
  let gross = 0;
  for (let i = 0; i < arrivals.length; i++) {
    net += Math.abs(arrivals[i] - departures[i]);
    gross += arrivals[i] + departures[i];
  }
  return gross === 0 ? 0 : net / gross;
}

/** Moves to regions of a higher value less moves to regions of a lower one. */
export function netMovesUpward(moves: ArrayLike<number>, values: ArrayLike<number>): number {
  const regions = values.length;
  let net = 0;
  for (let route = 0; route < moves.length; route++) {
    net += moves[route] * Math.sign(values[route % regions] - values[Math.floor(route / regions)]);
  }
  return net;
}
