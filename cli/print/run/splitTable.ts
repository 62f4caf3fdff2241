import { indicatorsOf } from '../../../engine/results/manifest/measures.ts';
import { drawOf, LUCKS_A_DRAW } from '../../../engine/results/queries/luckAndParameters.ts';
import type { Split } from '../../../engine/results/queries/rows.ts';
import { columns } from '../columns.ts';
import { percentage } from '../numbers.ts';
import { headlineIndicators } from './headline.ts';
import type { RunFigures } from './runTable.ts';

/** Below this the shares are no more than a hint. */
const ENOUGH_DRAWS = 16;

/**
 * How much of the spread over members in the last year is doubt about parameters: its share of the
 * variance, of the level under the first arm and of each other arm's difference from it. Empty text
 * where members do not draw parameters, or are too few to tell.
 */
export function splitTable({ manifest, summary, differences }: RunFigures): string {
  const [reference, ...others] = manifest.arms;
  const ofLastYear = <Row extends { year: number }>(rows: Row[]) =>
    rows.filter(({ year }) => year === manifest.lastYear);
  const levels = ofLastYear(summary).filter(({ arm }) => arm === reference.id);
  const changes = ofLastYear(differences);
  const rows = headlineIndicators(indicatorsOf(manifest)).map(({ id, label }) => [
    `  ${label}`,
    shareOf(levels.find(({ indicator }) => indicator === id)),
    ...others.map(({ id: arm }) =>
      shareOf(changes.find((row) => row.indicator === id && row.arm === arm)),
    ),
  ]);
  const shown = rows.filter(([, ...shares]) => shares.some((share) => share !== ''));
  if (shown.length === 0) return '';
  const head = ['', reference.id, ...others.map(({ id }) => `${id} less ${reference.id}`)];
  const title = `Share of doubt about parameters in the spread of ${manifest.lastYear}, the rest is luck (of the variance)`;
  const draws = drawOf(manifest.members);
  const hint =
    draws < ENOUGH_DRAWS
      ? `\nSo few draws of the parameters (${draws}) say little: run ${ENOUGH_DRAWS * LUCKS_A_DRAW} members or more.`
      : '';
  return `${title}${hint}\n\n${columns(head, shown)}`;
}

function shareOf(row: Split | undefined): string {
  if (row === undefined || row.varianceLuck === null || row.varianceParameters === null) return '';
  const total = row.varianceLuck + row.varianceParameters;
  return total > 0 ? percentage(row.varianceParameters / total) : '';
}
