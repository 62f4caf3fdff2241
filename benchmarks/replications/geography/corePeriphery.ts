import { type Check, check, type Replication } from '../replication.ts';
import { root } from '../roots.ts';

/** Elasticity of substitution and share of manufactures in spending. */
const SIGMA = 5;
const MU = 0.4;

/**
 * The core–periphery model: two regions, a farm sector that cannot move, manufactures at a transport
 * cost T (units sent for one to arrive), workers who move to the higher real wage.
 */
export const corePeriphery: Replication = {
  id: 'core-periphery',
  title: 'Core–periphery model, σ = 5, μ = 0.4',
  source: 'Krugman 1991, J. Polit. Econ. 99; Fujita, Krugman & Venables 1999, ch. 4–5',
  part: 'none: the engine has no cost of transport; short-run equilibrium solved here',
  run: checks,
};

function checks(): Check[] {
  const breakPoint = root(slopeAtSymmetry, 1.2, 2.2);
  const sustainPoint = root(gainOfLeavingTheCore, 1.5, 2.5);
  return [
    check('break point, printed', 1.63, breakPoint, 0.005, 'T'),
    check('break point, closed form', breakInClosedForm(), breakPoint, 1e-4, 'T'),
    check('sustain point, printed', 1.81, sustainPoint, 0.005, 'T'),
    check('sustain point, closed form', sustainInClosedForm(), sustainPoint, 1e-6, 'T'),
    check('equilibria with industry in both regions, T = 2.1', 1, interiorEquilibria(2.1), 0),
    check('equilibria with industry in both regions, T = 1.7', 3, interiorEquilibria(1.7), 0),
    check('equilibria with industry in both regions, T = 1.5', 1, interiorEquilibria(1.5), 0),
  ];
}

/** Real wages of both regions when the first holds a share λ of manufacturing workers. */
export function realWages(share: number, transport: number): [number, number] {
  const shares = [share, 1 - share];
  const carried = transport ** (1 - SIGMA);
  let wages = [1, 1];
  let priceTerms = [1, 1];
  // Short-run equilibrium (4.1–4.6) by damped iteration on wages.
  for (let round = 0; round < 10_000; round++) {
    const incomes = wages.map((wage, r) => MU * shares[r] * wage + (1 - MU) / 2);
    const supplied = wages.map((wage, r) => shares[r] * wage ** (1 - SIGMA));
    // G^(1−σ) of each region.
    priceTerms = [supplied[0] + supplied[1] * carried, supplied[1] + supplied[0] * carried];
    const demand = incomes.map((income, r) => income / priceTerms[r]);
    const next = [demand[0] + demand[1] * carried, demand[1] + demand[0] * carried].map(
      (value) => value ** (1 / SIGMA),
    );
    const change = Math.max(...next.map((wage, r) => Math.abs(wage - wages[r])));
    wages = wages.map((wage, r) => (wage + next[r]) / 2);
    if (change < 1e-15) break;
  }
  const [first, second] = wages.map((wage, r) => wage * priceTerms[r] ** (MU / (SIGMA - 1)));
  return [first, second];
}

function gap(share: number, transport: number): number {
  const [here, there] = realWages(share, transport);
  return here - there;
}

/** How the gap of real wages answers to a move away from symmetry; the symmetric pattern breaks at 0. */
function slopeAtSymmetry(transport: number): number {
  const step = 1e-4;
  return (gap(0.5 + step, transport) - gap(0.5 - step, transport)) / (2 * step);
}

/** What a worker gains who leaves the region that holds all manufactures. */
function gainOfLeavingTheCore(transport: number): number {
  return -gap(1, transport);
}

function breakInClosedForm(): number {
  const rho = (SIGMA - 1) / SIGMA;
  return (((rho + MU) * (1 + MU)) / ((rho - MU) * (1 - MU))) ** (1 / (SIGMA - 1));
}

function sustainInClosedForm(): number {
  const power = (transport: number) =>
    transport ** (-SIGMA * MU) *
    (((1 + MU) / 2) * transport ** (1 - SIGMA) + ((1 - MU) / 2) * transport ** (SIGMA - 1));
  return root((transport) => power(transport) - 1, 1.5, 2.5);
}

/** Shares between 0 and 1 at which real wages are equal: changes of sign on a fine grid. */
function interiorEquilibria(transport: number): number {
  // Middles of an even number of steps: none is at one half itself.
  const steps = 400;
  let changes = 0;
  let before = gap(0.5 / steps, transport);
  for (let step = 1; step < steps; step++) {
    const now = gap((step + 0.5) / steps, transport);
    if (now > 0 !== before > 0) changes++;
    before = now;
  }
  return changes;
}
