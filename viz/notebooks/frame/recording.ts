import type { Job, NotebookRequest } from '../../../server/api.ts';
import { type Ask, keyOf } from '../request.ts';

/** Answers by the keys of their requests. */
export type Recording = Record<string, unknown>;

/**
 * Remembers what is answered, so that it can be answered again without a server: the last answer of
 * each question, and of each job that was done how it ended.
 */
export function recordingAsk(ask: Ask): { ask: Ask; recording: Recording } {
  const recording: Recording = {};
  const started = new Map<string, string>();
  function remember(request: NotebookRequest, answer: unknown): void {
    const key = keyOf(request);
    if (request.path[0] !== 'jobs') {
      recording[key] = answer;
      return;
    }
    const job = answer as Job;
    if (request.method === 'POST') started.set(job.job, key);
    const asked = started.get(job.job);
    if (job.state === 'done' && asked !== undefined) recording[asked] = job;
  }
  return {
    recording,
    async ask(request) {
      const answer = await ask(request);
      remember(request, answer);
      return answer;
    },
  };
}

/** Answers from a recording only. Errors: a sentence, for what is not in it. */
export function replayingAsk(recording: Recording): Ask {
  return async (request) => {
    const key = keyOf(request);
    if (Object.hasOwn(recording, key)) return structuredClone(recording[key]);
    throw new Error(
      request.method === 'POST'
        ? 'This file holds recorded answers, and none for this choice. Open the notebook in aimaq (aimaq serve) to compute it.'
        : 'This file holds recorded answers, and none for this question. Open the notebook in aimaq (aimaq serve) to ask it.',
    );
  };
}
