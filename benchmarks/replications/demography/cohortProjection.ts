/** A 2 × 2 matrix, row by row; columns are origins. */
export type Square = readonly [number, number, number, number];
/** Persons of both regions. */
export type Pair = readonly [number, number];

/** Yearly rates of an age group in both regions. */
export interface AgeRates {
  deaths: Pair;
  births: Pair;
  /** Moves to the other region. */
  moves: Pair;
}

/** Survivorship and births of each age group: blocks of the growth matrix. */
export interface GrowthMatrix {
  survive: Square[];
  bear: Square[];
}

const YEARS = 5;
const UNIT: Square = [1, 0, 0, 1];

/**
 * The multiregional growth matrix of Rogers (1975) for two regions and age groups of five years, the
 * last one open, as in Willekens & Rogers (1978): M_x of rates, P_x = (I + 5/2 M)⁻¹ (I − 5/2 M),
 * years lived L_x = 5/2 (l_x + l_x+5), L_z = M_z⁻¹ l_z, survivorship S_x = L_x+5 L_x⁻¹, births
 * B_x = 5/4 (P₀ + I)(F_x + F_x+5 S_x).
 */
export function growthMatrix(rates: readonly AgeRates[]): GrowthMatrix {
  const transfers = rates.map(transferRates);
  const probabilities = transfers.map((rate) =>
    times(inverse(plus(UNIT, scaled(rate, YEARS / 2))), plus(UNIT, scaled(rate, -YEARS / 2))),
  );
  const last = rates.length - 1;
  const alive: Square[] = [UNIT];
  for (let age = 0; age < last; age++) alive.push(times(probabilities[age], alive[age]));
  const lived = rates.map((_, age) =>
    age === last
      ? times(inverse(transfers[last]), alive[last])
      : scaled(plus(alive[age], alive[age + 1]), YEARS / 2),
  );
  const survive = lived.slice(1).map((years, age) => times(years, inverse(lived[age])));
  const newborn = scaled(plus(probabilities[0], UNIT), YEARS / 4);
  const bear = survive.map((surviving, age) =>
    times(
      newborn,
      plus(diagonal(rates[age].births), times(diagonal(rates[age + 1].births), surviving)),
    ),
  );
  return { survive, bear };
}

/** Five years on: population by age group. */
export function projectFiveYears({ survive, bear }: GrowthMatrix, people: readonly Pair[]): Pair[] {
  let children: Pair = [0, 0];
  const older: Pair[] = [];
  for (const [age, matrix] of survive.entries()) {
    older.push(applied(matrix, people[age]));
    const born = applied(bear[age], people[age]);
    children = [children[0] + born[0], children[1] + born[1]];
  }
  return [children, ...older];
}

/** Deaths and departures on the diagonal, arrivals off it, negative. */
function transferRates({ deaths, moves }: AgeRates): Square {
  return [deaths[0] + moves[0], -moves[1], -moves[0], deaths[1] + moves[1]];
}

const diagonal = ([a, d]: Pair): Square => [a, 0, 0, d];

const scaled = ([a, b, c, d]: Square, factor: number): Square => [
  a * factor,
  b * factor,
  c * factor,
  d * factor,
];

const plus = ([a, b, c, d]: Square, [e, f, g, h]: Square): Square => [a + e, b + f, c + g, d + h];

const times = ([a, b, c, d]: Square, [e, f, g, h]: Square): Square => [
  a * e + b * g,
  a * f + b * h,
  c * e + d * g,
  c * f + d * h,
];

const applied = ([a, b, c, d]: Square, [x, y]: Pair): Pair => [a * x + b * y, c * x + d * y];

function inverse([a, b, c, d]: Square): Square {
  const determinant = a * d - b * c;
  return [d / determinant, -b / determinant, -c / determinant, a / determinant];
}
