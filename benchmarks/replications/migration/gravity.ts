import { gravityTable } from '../../../engine/model/rules/migration/gravity.ts';
import { type Check, check, type Replication } from '../replication.ts';

/** P_i P_j ÷ d^2 on three places of 1, 2 and 4 thousand, at 100, 200 and 300 km. */
export const gravity: Replication = {
  id: 'gravity',
  title: 'Gravity of migration',
  source: 'Zipf 1946, Am. Sociol. Rev. 11: P₁ P₂ ÷ D, here with the square of distance',
  part: 'engine/model/rules/migration/gravity.ts',
  run: checks,
};

function checks(): Check[] {
  const km = [0, 100, 300, 100, 0, 200, 300, 200, 0];
  const flows = gravityTable([1000, 2000, 4000], Float64Array.from(km), 2);
  // By hand, relative to the flow between the first two: 2 ÷ 1, 4 ÷ 9, 8 ÷ 4.
  const [near, far, last] = [flows[1], flows[2], flows[5]];
  return [
    check('flow between the outer places ÷ flow between the first two', 2 / 9, far / near, 1e-12),
    check('flow between the last two ÷ flow between the first two', 1, last / near, 1e-12),
    check(
      'flows there ÷ flows back',
      1,
      (near + far + last) / (flows[3] + flows[6] + flows[7]),
      1e-12,
    ),
  ];
}
