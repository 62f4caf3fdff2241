import type {
  Change,
  DisproportionChange,
} from '../../../engine/experiments/attribution/disproportion/changes.ts';
import { columns } from '../columns.ts';
import { difference } from '../numbers.ts';
import { estimate } from './estimate.ts';

/** Regions listed; the JSON has all of them. */
const LISTED = 6;

/** How an index of disproportion changed in each arm and between them, by component and region. */
export function disproportionText(change: DisproportionChange): string {
  const { label, firstYear, year, overTime, betweenArms } = change;
  const [first, second] = overTime;
  const head = [
    '',
    `${first.arm} ${firstYear}–${year}`,
    `${second.arm} ${firstYear}–${year}`,
    `between them ${year}`,
    '95 %',
  ];
  const all = [first.change, second.change, betweenArms];
  return [
    `${label}: what changed it (all × 1,000)`,
    columns(head, [...componentRows(all), totalRow(all)]),
    `Regions whose own part changed most`,
    columns(head.slice(0, 4), regionRows(all)),
  ].join('\n\n');
}

function componentRows(changes: readonly Change[]): string[][] {
  return changes[0].components.map(({ label }, index) => {
    const cells = changes.map(({ components }) => components[index]);
    return [label, ...cells.map((cell) => thousand(cell.estimate)), interval95(cells[2])];
  });
}

function totalRow(changes: readonly Change[]): string[] {
  return [
    'Change of the index',
    ...changes.map(({ total }) => thousand(total.estimate)),
    interval95(changes[2].total),
  ];
}

function regionRows(changes: readonly Change[]): string[][] {
  const size = (index: number) =>
    Math.max(...changes.map(({ regions }) => Math.abs(regions[index].total)));
  return changes[0].regions
    .map(({ region }, index) => ({ region, index }))
    .sort((a, b) => size(b.index) - size(a.index))
    .slice(0, LISTED)
    .map(({ region, index }) => [
      `  ${region}`,
      ...changes.map(({ regions }) => thousand(regions[index].total)),
    ]);
}

const thousand = (value: number): string => difference(1000 * value);

function interval95({ estimate: value, low, high }: Change['total']): string {
  const scaled = (bound: number | null) => (bound === null ? null : 1000 * bound);
  return estimate({ estimate: 1000 * value, low: scaled(low), high: scaled(high) })[1];
}
