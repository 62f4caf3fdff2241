import { migrationRule } from '../../../engine/model/rules/migration/migrationRule.ts';
import { defaultRules } from '../../../engine/model/rules.ts';
import { type Check, check, type Replication } from '../replication.ts';

/** Four places on a line. */
const PEOPLE = [1000, 500, 2000, 800];
const KM = [0, 100, 250, 300];

/** T_ij = T_i m n ÷ ((m + s)(m + n + s)), s the people nearer to i than j is. */
export const radiation: Replication = {
  id: 'radiation',
  title: 'Radiation model',
  source:
    'Simini, González, Maritan & Barabási 2012, Nature 484, eq. 2; finite systems: Masucci et al. 2013, Phys. Rev. E 88',
  part: 'engine/model/rules/migration/radiation.ts',
  run: checks,
};

function checks(): Check[] {
  const n = PEOPLE.length;
  const everybody = PEOPLE.reduce((sum, people) => sum + people, 0);
  const distance = Float64Array.from(KM.flatMap((a) => KM.map((b) => Math.abs(a - b))));
  // Movers by the formula when everybody sets out once: the rule scales its flows to the table's sum.
  const movers = PEOPLE.reduce((sum, people) => sum + people * (1 - people / everybody), 0);
  const table = new Float64Array(n * n);
  table[1] = movers;
  const rule = migrationRule({ rules: { ...defaultRules(), migration: 'radiation' } });
  const flows = rule.startFlows({ table, people: PEOPLE, distance, distanceDecay: 1 });
  const share = (i: number, j: number) => flows[i * n + j] / PEOPLE[i];
  const leaving = (i: number) => PEOPLE.reduce((sum, _, j) => sum + share(i, j), 0);
  return [
    // 1000 · 500 ÷ (1000 · 1500), s = 0.
    check('from the first to the second', 1 / 3, share(0, 1), 1e-12, 'share'),
    // 1000 · 2000 ÷ (1500 · 3500), s = 500.
    check('from the first to the third', 8 / 21, share(0, 2), 1e-12, 'share'),
    // 1000 · 800 ÷ (3500 · 4300), s = 2500.
    check('from the first to the last', 16 / 301, share(0, 3), 1e-12, 'share'),
    // 500 · 800 ÷ (3500 · 4300), s = 3000: the first and the third are nearer.
    check('from the second to the last', 8 / 301, share(1, 3), 1e-12, 'share'),
    // 2000 · 1000 ÷ (3300 · 4300), s = 1300.
    check('from the third to the first', 200 / 1419, share(2, 0), 1e-12, 'share'),
    check('all who leave the second: 1 − m ÷ M', 1 - 500 / 4300, leaving(1), 1e-12, 'share'),
  ];
}
