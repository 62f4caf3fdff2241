import type { Redis } from 'ioredis';
import { memberFilesOf, storeMember } from '../../results/folder/members.ts';
import { reopenRun } from '../../results/folder/runFolder.ts';
import { taskOf } from '../ensemble.ts';
import { sharedFlag } from '../gate.ts';
import type { Threads } from '../simulations.ts';
import { parametersOf } from '../uncertainty/drawParameters.ts';
import type { MemberJob } from './names.ts';
import type { AskedStudy } from './questions.ts';
import { putFailure, putFiles } from './results.ts';

/**
 * Simulates a member in a thread and leaves its tables in the run folder or in Redis; or why there are
 * none, where the fault is the question's and would be the same anywhere.
 */
export async function simulateAndDeliver(
  client: Redis,
  pool: Threads,
  { run, member, folder }: MemberJob,
  { study, manifest }: AskedStudy,
  signal: AbortSignal | undefined,
): Promise<void> {
  const task = { ...taskOf(study, member), indicators: study.indicators, stop: sharedFlag() };
  const outcome = await pool.run(task, { signal: signal ?? null });
  if (!('results' in outcome)) return putFailure(client, run, member, outcome);
  const parameters = parametersOf(study, member);
  if (folder !== null) {
    return storeMember(reopenRun(folder, manifest), member, outcome.results, parameters);
  }
  await putFiles(
    client,
    run,
    member,
    await memberFilesOf(manifest, member, outcome.results, parameters),
  );
}
