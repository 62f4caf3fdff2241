import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Programs that measure, each in a process of its own: memory and warm code are not shared. */
export type Program =
  | 'idle'
  | 'growth'
  | 'ensemble'
  | 'firstFan'
  | 'member'
  | 'parts'
  | 'profile'
  | 'reducedThinned'
  | 'reducedDense'
  | 'reducedPairing';

/**
 * Starts a program, tells it one job and waits for its one answer; `environment` is added to its own.
 * Errors: throws when the process says that it failed, or ends without an answer.
 */
export async function inOwnProcess<Job extends object, Answer>(
  program: Program,
  job: Job,
  signal: AbortSignal,
  environment: Record<string, string> = {},
): Promise<Answer> {
  const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
  const child = fork(file, {
    signal,
    env: { ...process.env, ...environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(job);
  const answer = await answerOf<Answer>(child, program);
  if ('failed' in answer) throw new Error(`measuring ${program}: ${answer.failed}`);
  return answer.measured;
}

export type Said<Answer> = { measured: Answer } | { failed: string };

function answerOf<Answer>(child: ChildProcess, program: Program): Promise<Said<Answer>> {
  return new Promise((resolve, reject) => {
    let said: Said<Answer> | null = null;
    child.once('message', (message) => {
      said = message as Said<Answer>;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (said !== null) resolve(said);
      else reject(new Error(`the process that measures ${program} ended with ${signal ?? code}`));
    });
  });
}
