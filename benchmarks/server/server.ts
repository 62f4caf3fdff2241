import { type Figure, withoutGoal } from '../../reports/figure.ts';
import type { Job } from '../../server/api.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { type AnswersMeasured, answersFigures, measureAnswers } from './answers.ts';
import {
  type FirstPictureMeasured,
  firstPictureFigures,
  measureFirstPicture,
} from './firstPicture.ts';
import type { ServerPlan } from './plan.ts';
import { type ServedProcess, serveInOwnProcess } from './servedProcess.ts';
import { type SoakMeasured, soak, soakFigures } from './soak.ts';
import { measureStreams, type StreamsMeasured, streamsFigures } from './streams.ts';

export interface ServerReport {
  machine: Machine;
  answers: AnswersMeasured;
  streams: StreamsMeasured;
  firstPicture: FirstPictureMeasured;
  /** Null where it was not asked for. */
  soak: SoakMeasured | null;
  figures: Figure[];
}

/** Measures a server in a process of its own; the questions come from this one. */
export async function measureServer(
  plan: ServerPlan,
  { say, signal }: { say(sentence: string): void; signal: AbortSignal },
): Promise<ServerReport> {
  const machine = describeMachine();
  const server = await serveInOwnProcess(signal);
  try {
    say('A small run to ask about');
    const small = await server.run({ sample: 0.002, members: 4 });
    await untilDone(server, small.job);
    const run = small.run ?? '';
    // More than the measurements take, so that it goes on all the while.
    const long = await server.run({ sample: 0.02, members: 1000, seed: 'long' });
    await untilYear(server, long.job);
    say(`${plan.rate} questions a second for ${plan.seconds} s`);
    const answers = await measureAnswers(server, run, plan);
    say(`${plan.streams} streams of events`);
    const streams = await measureStreams(server, long.job, plan.streams);
    say(`${plan.changes} changed scenarios`);
    const firstPicture = await measureFirstPicture(server, plan.changes);
    await server.cancel(long.job);
    if (plan.soakSeconds > 0) say(`Mixed use for ${plan.soakSeconds} s`);
    const soaked = plan.soakSeconds > 0 ? await soak(server, run, plan.soakSeconds) : null;
    const figures = [
      ...answersFigures(answers),
      ...streamsFigures(streams),
      ...firstPictureFigures(firstPicture),
      ...(soaked === null ? [] : soakFigures(soaked)),
    ];
    return {
      ...{ machine, answers, streams, firstPicture, soak: soaked },
      figures: plan.judged ? figures : figures.map(withoutGoal),
    };
  } finally {
    await server.close();
  }
}

function untilDone(server: ServedProcess, job: string): Promise<void> {
  return until(server, job, ({ state }) => state === 'done');
}

function untilYear(server: ServedProcess, job: string): Promise<void> {
  return until(server, job, ({ yearsDone }) => yearsDone > 0);
}

async function until(
  server: ServedProcess,
  job: string,
  holds: (job: Job) => boolean,
): Promise<void> {
  for (;;) {
    const found = await server.ask<Job>(`jobs/${job}`);
    if (holds(found)) return;
    if (found.state === 'failed') throw new Error(found.message);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
