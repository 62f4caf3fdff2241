import {
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../../engine/model/indicators/definitions.ts';
import type { Manifest } from '../../engine/results/manifest.ts';
import { inCurrency } from '../../engine/results/measures.ts';
import type { DifferenceRow, SummaryRow } from '../../engine/results/rows.ts';
import { columns } from './columns.ts';
import { headlineIndicators, headlineYears } from './headline.ts';
import { counted, interval, level, percentage } from './numbers.ts';
import { sparkline } from './sparkline.ts';

export interface RunFigures {
  manifest: Manifest;
  /** Rows of the whole country, at least. */
  summary: SummaryRow[];
  differences: DifferenceRow[];
}

/**
 * The whole country under each arm: an indicator a block, an arm a line, its mean over members by
 * year, and the difference from the first arm in the last year. With `charts`, a small chart of
 * all years, on one scale for the arms of a block.
 */
export function runTable(figures: RunFigures, charts: boolean): string {
  const { manifest } = figures;
  const blocks = headlineIndicators(manifest).map((indicator) =>
    indicatorBlock(figures, indicator, charts),
  );
  return [runTitle(manifest), ...blocks, costBlock(figures)]
    .filter((block) => block !== '')
    .join('\n\n');
}

function runTitle({ title, firstYear, lastYear, sample, members, seed }: Manifest): string {
  return [
    `${title}, ${firstYear}–${lastYear}, the whole country`,
    `sample ${percentage(sample)} · ${counted(members, 'member')} an arm · seed ${seed}`,
  ].join('\n');
}

function indicatorBlock(
  { manifest, summary, differences }: RunFigures,
  indicator: IndicatorDefinition,
  charts: boolean,
): string {
  const { arms, firstYear, lastYear } = manifest;
  const years = headlineYears(manifest);
  const rows = summary.filter(
    ({ indicator: id, region }) => id === indicator.id && region === 'all',
  );
  if (rows.length === 0) return '';
  const means = rows.map(({ mean }) => mean);
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  const last = differences.filter(
    (row) => row.indicator === indicator.id && row.region === 'all' && row.year === lastYear,
  );
  const lines = arms.map(({ id }) => {
    const ofArm = rows.filter(({ arm }) => arm === id).sort((a, b) => a.year - b.year);
    const values = years.map((year) => ofArm.find((row) => row.year === year)?.mean ?? null);
    const chart = sparkline(
      ofArm.map(({ mean }) => mean),
      lowest,
      highest,
    );
    return [
      `  ${id}`,
      ...values.map((value) => level(value, indicator.kind)),
      ...(charts ? [chart] : []),
      interval(last.find(({ arm }) => arm === id)),
    ];
  });
  const head = [
    nameWithUnit(indicator, manifest),
    ...years.map(String),
    ...(charts ? [`${firstYear}–${lastYear}`] : []),
    arms.length > 1 ? `${lastYear} less ${arms[0].id} (80 %)` : '',
  ];
  return heading(head, lines);
}

/** Exists between arms only. */
function costBlock({ manifest, differences }: RunFigures): string {
  const { arms } = manifest;
  const years = headlineYears(manifest);
  const rows = differences.filter(({ indicator }) => indicator === PUBLIC_COST_PER_NET_JOB.id);
  if (rows.length === 0) return '';
  const lines = arms.slice(1).map(({ id }) => [
    `  ${id}`,
    ...years.map((year) => {
      const row = rows.find((row) => row.arm === id && row.year === year);
      return row === undefined ? 'no net job' : level(row.mean, 'money');
    }),
  ]);
  return heading([nameWithUnit(PUBLIC_COST_PER_NET_JOB, manifest), ...years.map(String)], lines);
}

function nameWithUnit({ label, unit }: IndicatorDefinition, { currency }: Manifest): string {
  return `${label}, ${inCurrency(unit, currency)}`;
}

/** The name stands on a line of its own, or it would widen the column of the arms. */
function heading([name, ...head]: string[], lines: string[][]): string {
  return `${name}\n${columns(['', ...head], lines)}`;
}
