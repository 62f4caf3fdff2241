import type { Said } from './startProcess.ts';

/** In the process that measures: waits for the job, does it, sends the answer and ends. */
export function answerJob<Job, Answer>(measure: (job: Job) => Answer | Promise<Answer>): void {
  const send = process.send?.bind(process);
  if (send === undefined)
    throw new Error('This program measures for aimaq bench speed, which starts it.');
  process.once('message', async (job) => {
    const said: Said<Answer> = await attempt(() => measure(job as Job));
    send(said, undefined, {}, () => process.disconnect?.());
  });
}

async function attempt<Answer>(measure: () => Answer | Promise<Answer>): Promise<Said<Answer>> {
  try {
    return { measured: await measure() };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
