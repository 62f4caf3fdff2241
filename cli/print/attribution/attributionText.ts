import type { IndicatorDefinition } from '../../../engine/model/indicators/definitions.ts';
import type { AttributionReport } from '../../../reports/attribution/report.ts';
import { columns } from '../columns.ts';
import { counted, difference, level, percentage } from '../numbers.ts';
import { disproportionText } from './disproportionText.ts';
import { estimate } from './estimate.ts';
import { signedBar } from './signedBar.ts';

const BAR = 12;

/** What made the difference between two arms, for people. */
export function attributionText(
  report: AttributionReport,
  kind: IndicatorDefinition['kind'],
): string {
  const blocks = [
    [heading(report), basis(report), levels(report, kind)].join('\n'),
    mechanismsTable(report),
    howToRead(report),
    ...report.disproportion.map(disproportionText),
  ];
  return blocks.join('\n\n');
}

function heading({ title, of, arms }: AttributionReport): string {
  const place = of.region === 'all' ? 'whole country' : of.region;
  return `${title}: what makes “${of.label}” (${of.unit}), ${place}, ${of.year}, differ: ${arms[1]} less ${arms[0]}`;
}

function basis({ coalitions, isExact, members, sample }: AttributionReport): string {
  const how = isExact ? 'all of them' : 'those that random orders pass through';
  return `Shapley values over ${counted(coalitions, 'set')} of mechanisms, ${how}; ${counted(members, 'member')}, sample ${percentage(sample)}`;
}

function levels({ levels, arms }: AttributionReport, kind: IndicatorDefinition['kind']): string {
  return arms.map((arm, index) => `${arm} ${level(levels[index].estimate, kind)}`).join(', ');
}

function mechanismsTable({ mechanisms, rest, total }: AttributionReport): string {
  const most = Math.max(...[...mechanisms, rest].map((row) => Math.abs(row.estimate)));
  const rows = mechanisms.map((row) => [
    row.label,
    ...estimate(row),
    signedBar(row.estimate, most, BAR),
    row.alone === null ? '–' : difference(row.alone),
    row.last === null ? '–' : difference(row.last),
  ]);
  return columns(
    ['Mechanism', 'part', '95 %', '', 'alone', 'without it'],
    [
      ...rows,
      ['All of these off', ...estimate(rest), signedBar(rest.estimate, most, BAR), '', ''],
      ['Difference', ...estimate(total), '', '', ''],
    ],
    ['left', 'right', 'right', 'left'],
  );
}

function howToRead({ idle }: AttributionReport): string {
  const lines = [
    'Parts add up to the difference. Alone: what the mechanism adds where all others are off; without it: what',
    'goes where it alone is off. Where these two and the part disagree, mechanisms need one another.',
  ];
  if (idle.length > 0) lines.push(`Not at work in these arms: ${idle.join(', ')}.`);
  return lines.join('\n');
}
