import { type Check, check, type Replication } from '../replication.ts';
import { type AgeRates, growthMatrix, type Pair, projectFiveYears } from './cohortProjection.ts';

/**
 * Women of Slovenia and of the rest of Yugoslavia, 1961. A row an age group of five years: persons,
 * deaths a year, daughters a year, moves to the other region a year; Slovenia, then the rest.
 */
const OBSERVED = `67800 847900 0.006150 0.022468 0 0 0.002832 0.000272
74100 905200 0.000432 0.000669 0 0 0.002294 0.000166
70700 808100 0.000297 0.000478 0.000071 0.000067 0.001485 0.000157
60100 617400 0.000516 0.000865 0.015857 0.026458 0.005158 0.000679
62900 725500 0.000747 0.001220 0.070652 0.087978 0.007170 0.000937
66500 774000 0.000677 0.001585 0.063218 0.074260 0.005534 0.000506
67100 728400 0.000999 0.001753 0.041103 0.044290 0.003756 0.000350
62900 633300 0.001224 0.002073 0.022862 0.023532 0.001765 0.000226
39500 392400 0.001924 0.002872 0.007797 0.012051 0.001013 0.000183
47900 437100 0.003570 0.003889 0.000710 0.002151 0.000543 0.000094
51300 453800 0.005224 0.006382 0.000292 0.000714 0.000663 0.000130
46100 389300 0.008004 0.009615 0 0 0.000629 0.000205
39600 325800 0.012955 0.016857 0 0 0.000884 0.000203
29500 230600 0.025864 0.027784 0 0 0.000949 0.000156
21700 180000 0.047742 0.048067 0 0 0.000876 0.000078
14400 120900 0.075556 0.072084 0 0 0.001111 0.000099
7100 61200 0.146620 0.111814 0 0 0.000704 0.000196
3600 39300 0.203611 0.143486 0 0 0.001111 0.000076`;

/** Published projections: year, age group, Slovenia, the rest. */
const PUBLISHED: readonly (readonly [number, number, number, number])[] = [
  [1966, 0, 69924, 897654],
  [1966, 20, 60535, 613569],
  [1966, 85, 4434, 61436],
  [1981, 20, 67932, 788144],
  [2001, 0, 81001, 1130953],
  [2001, 20, 77190, 945021],
  [2001, 40, 67731, 758104],
  [2001, 85, 9124, 136532],
];

/** Rates are printed to six digits: figures follow to about so much. */
const TOLERANCE = 0.001;

/** The projection of Rogers against a printed one, before it judges the engine. */
export const yugoslavia: Replication = {
  id: 'yugoslavia',
  title: 'Multiregional projection, Yugoslavia 1961–2001',
  source:
    'Rogers 1975; Willekens & Rogers 1978, IIASA RR-78-18, tables 1.3 and 3.2, as reproduced in the R package mstls',
  part: 'benchmarks/replications/demography/cohortProjection.ts, the yardstick of the next one',
  run: checks,
};

function checks(): Check[] {
  const rows = OBSERVED.split('\n').map((line) => line.split(' ').map(Number));
  const rates = rows.map(
    ([, , d1, d2, b1, b2, m1, m2]): AgeRates => ({
      deaths: [d1, d2],
      births: [b1, b2],
      moves: [m1, m2],
    }),
  );
  const matrix = growthMatrix(rates);
  const years = new Map<number, Pair[]>();
  let people = rows.map(([slovenia, rest]): Pair => [slovenia, rest]);
  for (let year = 1966; year <= 2001; year += 5) {
    people = projectFiveYears(matrix, people);
    years.set(year, people);
  }
  return PUBLISHED.flatMap(([year, age, slovenia, rest]) => {
    const found = (years.get(year) as Pair[])[age / 5];
    const name = `women of ${age}${age === 85 ? ' and more' : `–${age + 4}`} in ${year}`;
    return [
      check(`${name}, Slovenia`, slovenia, found[0], TOLERANCE * slovenia, 'persons'),
      check(`${name}, rest`, rest, found[1], TOLERANCE * rest, 'persons'),
    ];
  });
}
