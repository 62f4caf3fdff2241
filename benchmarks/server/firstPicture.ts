import { type Figure, figure } from '../../reports/figure.ts';
import type { Job } from '../../server/api.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { ServedProcess } from './servedProcess.ts';

export interface FirstPictureMeasured {
  sample: number;
  members: number;
  /** Seconds from asking for a changed scenario to its quantiles, while a long run waits. */
  whole: Spread;
  /** Until the first member can be shown. */
  firstMember: Spread;
}

/** Asks for one changed scenario after the other, as the page of changes does. */
export async function measureFirstPicture(
  server: ServedProcess,
  changes: number,
): Promise<FirstPictureMeasured> {
  const { defaults } = await server.ask<{
    defaults: { interactiveSample: number; interactiveMembers: number };
  }>('scenarios/kazakhstan');
  const { interactiveSample: sample, interactiveMembers: members } = defaults;
  const waits: { whole: number; firstMember: number }[] = [];
  for (let change = 0; change <= changes; change++) {
    const value = 0.04 + change / 1000;
    waits.push(await waitFor(server, { sample, members, value }));
  }
  // The first of all warms the threads.
  const counted = waits.slice(1);
  return {
    ...{ sample, members },
    whole: spreadOf(counted.map(({ whole }) => whole)),
    firstMember: spreadOf(counted.map(({ firstMember }) => firstMember)),
  };
}

async function waitFor(
  server: ServedProcess,
  { sample, members, value }: { sample: number; members: number; value: number },
): Promise<{ whole: number; firstMember: number }> {
  const asked = performance.now();
  const since = () => (performance.now() - asked) / 1000;
  const changes = [{ path: ['parameters', 'catchUpRate'], value }];
  let job = await server.run({ sample, members, changes });
  let firstMember = Number.NaN;
  while (job.state !== 'done') {
    if (job.state === 'failed') throw new Error(job.message);
    await new Promise((resolve) => setTimeout(resolve, 10));
    job = await server.ask<Job>(`jobs/${job.job}`);
    if (job.membersDone > 0 && Number.isNaN(firstMember)) firstMember = since();
  }
  await server.ask(`runs/${job.run}/summary?indicator=unemployment_rate`);
  return { whole: since(), firstMember };
}

export function firstPictureFigures({ whole, firstMember }: FirstPictureMeasured): Figure[] {
  return [
    figure('first picture of a changed scenario while a long run waits', whole.median, 's', {
      atMost: 2,
    }),
    figure('its first member', firstMember.median, 's'),
  ];
}
