import type { Doubts } from '../../../scenarios/doubts/doubts.ts';
import type { Gap } from '../../../scenarios/doubts/gaps.ts';
import { columns } from '../columns.ts';
import { level } from '../numbers.ts';

/** What data are missing and what that costs, totals that disagree, units that look wrong. */
export function doubtsText({ gaps, series, totals, units }: Doubts): string {
  return [
    gaps.length === 0
      ? ''
      : [
          'Missing, most doubtful first: what is assumed, where most countries lie (judged), and what it costs in certainty',
          columns(['', 'regions', 'assumed', 'range', '±'], gaps.map(gapRow)),
          ...gaps.map(({ what, costs }) => `  ${what}: ${costs}`),
        ].join('\n'),
    block(
      'Series',
      series ?? ['none: nothing can be forecast or backtested; name a table under series'],
    ),
    block('Totals that disagree', totals),
    block('Units that look wrong', units),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function gapRow({ what, regions, of, unit, value, low, high, doubt }: Gap): string[] {
  const range = Number.isFinite(low) ? `${low} … ${high} ${unit}` : unit;
  return [
    `  ${what}`,
    of === 0 ? 'nation' : `${regions} of ${of}`,
    level(value, 'percent'),
    range,
    doubt === null ? '' : `${Math.round(100 * doubt)} %`,
  ];
}

const block = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
