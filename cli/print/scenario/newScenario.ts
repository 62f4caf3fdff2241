import { assumptions } from '../../../scenarios/doubts/assumptions.ts';
import type { NewScenario } from '../../../scenarios/fromTables/fromTables.ts';
import { counted } from '../numbers.ts';

/** What was made, from what, what is assumed, and what to do next. */
export function newScenarioText(
  folder: string,
  { baseYear, currency, regions, figures, given, warnings }: Omit<NewScenario, 'files'>,
  files: readonly string[],
): string {
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
  return [
    `${folder}: ${counted(regions.length, 'region')} from ${baseYear}, money in ${currency}, ${counted(files.length, 'file')}`,
    block(
      'Given',
      given.map(
        ({ indicator, figures: count, regions: places, from, to }) =>
          `${indicator}: ${counted(count, 'figure')}, ${counted(places, 'region')}, ${from === to ? from : `${from}–${to}`}`,
      ),
    ),
    block('Assumed', assumptions(figures)),
    block('Warnings', warnings),
    block('Next', [`aimaq check ${folder}`, `aimaq run ${folder}`]),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
