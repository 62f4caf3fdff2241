import type { IndicatorDefinition } from '../../../engine/model/indicators/definitions.ts';
import type { Manifest } from '../../../engine/results/manifest/manifest.ts';
import { indicatorsOf } from '../../../engine/results/manifest/measures.ts';
import type { DifferenceRow, SummaryRow } from '../../../engine/results/queries/rows.ts';
import { columns } from '../columns.ts';
import { counted, interval, level, percentage } from '../numbers.ts';
import { headlineIndicators, headlineYears } from './headline.ts';
import { sparkline } from './sparkline.ts';

/** Below this the 80 % interval of members is no more than a hint. */
const ENOUGH_MEMBERS = 8;

/** Rows of the whole country. */
export interface RunFigures {
  manifest: Manifest;
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
  const { arms, firstYear, lastYear } = manifest;
  const blocks = headlineIndicators(indicatorsOf(manifest))
    .map((indicator) => ({
      title: `${indicator.label}, ${indicator.unit}`,
      rows: armRows(figures, indicator, charts),
    }))
    .filter(({ rows }) => rows.length > 0);
  const head = [
    '',
    ...headlineYears(manifest).map(String),
    ...(charts ? [`${firstYear}–${lastYear}`] : []),
    arms.length > 1 ? `${lastYear} less ${arms[0].id} (80 %)` : '',
  ];
  // One table, so that years stand under each other from block to block; titles come between.
  const [headLine, ...lines] = columns(
    head,
    blocks.flatMap(({ rows }) => rows),
  ).split('\n');
  const texts = blocks.map(({ title, rows }) => [title, ...lines.splice(0, rows.length)]);
  return [runTitle(manifest), headLine, ...texts.map((text) => text.join('\n'))].join('\n\n');
}

function runTitle({ title, sample, members, seed }: Manifest): string {
  return [
    `${title}: the whole country`,
    `Sample ${percentage(sample)} · ${counted(members, 'member')} an arm · seed ${seed}`,
    ...(members > 1 && members < ENOUGH_MEMBERS
      ? [`So few members say little of the spread: run ${ENOUGH_MEMBERS} or more for intervals.`]
      : []),
  ].join('\n');
}

function armRows(figures: RunFigures, indicator: IndicatorDefinition, charts: boolean): string[][] {
  const { manifest } = figures;
  const levels = figures.summary.filter((row) => row.indicator === indicator.id);
  const changes = figures.differences.filter((row) => row.indicator === indicator.id);
  // What exists between arms only is shown as such, and the first arm has none.
  const between = levels.length === 0;
  const shown = between ? changes : levels;
  if (shown.length === 0) return [];
  const means = shown.map(({ mean }) => mean);
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  return manifest.arms.slice(between ? 1 : 0).map(({ id }) => {
    const ofArm = new Map(shown.filter(({ arm }) => arm === id).map((row) => [row.year, row.mean]));
    const last = changes.find(({ arm, year }) => arm === id && year === manifest.lastYear);
    return [
      `  ${id}`,
      ...headlineYears(manifest).map((year) => level(ofArm.get(year) ?? null, indicator.kind)),
      ...(charts ? [sparkline(everyYear(manifest, ofArm), lowest, highest)] : []),
      between ? '' : interval(last),
    ];
  });
}

function everyYear({ firstYear, lastYear }: Manifest, values: Map<number, number>): number[] {
  const years = lastYear - firstYear + 1;
  return Array.from({ length: years }, (_, at) => values.get(firstYear + at) ?? Number.NaN);
}
