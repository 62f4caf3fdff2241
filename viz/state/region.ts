import type { SummaryRow } from '../../server/api.ts';
import { askSummary } from '../api/client.ts';
import { choice, NATION } from './choice.ts';
import { follow } from './loading.ts';
import { about, strictly, type View } from './run.ts';

/** What the story of a region is told by. */
export const KEY_MEASURES = [
  ...['population', 'employed', 'unemployment_rate', 'mean_pay', 'output', 'net_migration'],
];

const isOpen = ({ chosenRegion }: View) =>
  choice.page.value === 'region' && chosenRegion !== NATION;

/** The key measures of the region, under all arms and in all years. */
export const keyFigures = follow(
  about((chosen) => (isOpen(chosen) ? { region: chosen.chosenRegion } : null)),
  ({ run, query }) => keySummaries(run, query),
  strictly,
);

/** The key measures of all regions under the arm in focus, in the chosen year. */
export const standing = follow(
  about(({ focusArm, year }) =>
    choice.page.value === 'region' ? { arm: focusArm.id, year } : null,
  ),
  ({ run, query }) => keySummaries(run, query),
  strictly,
);

async function keySummaries(
  run: string,
  query: Record<string, string | number>,
): Promise<SummaryRow[]> {
  const measures = KEY_MEASURES.map((indicator) => askSummary(run, { ...query, indicator }));
  return (await Promise.all(measures)).flat();
}
