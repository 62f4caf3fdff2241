import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { counted } from './numbers.ts';

/**
 * Tells people on stderr how far a run is. One step is one year of one arm of one member; `thing` is
 * what is counted where it is not members.
 */
export interface Progress {
  start(steps: number, members: number, thing?: string): void;
  step(): void;
  memberDone(): void;
  say(sentence: string): void;
  stop(): void;
}

const SECONDS_BETWEEN_LINES = 5;

/** A bar on a terminal, now and then a line elsewhere. */
export function startProgress(stream: NodeJS.WriteStream): Progress {
  const display = stream.isTTY ? bar(stream) : lines(stream);
  let [steps, members, stepsDone, membersDone, startedAt] = [0, 0, 0, 0, 0];
  let counting = 'member';
  const tell = () => {
    const elapsed = (performance.now() - startedAt) / 1000;
    const left = stepsDone === 0 ? '' : duration((elapsed / stepsDone) * (steps - stepsDone));
    display.show({ steps, stepsDone, members, membersDone, thing: counting, left });
  };
  return {
    start(allSteps, allMembers, thing = 'member') {
      counting = thing;
      [steps, members, startedAt] = [allSteps, allMembers, performance.now()];
      tell();
    },
    step() {
      stepsDone++;
      tell();
    },
    memberDone() {
      membersDone++;
      tell();
    },
    say: display.say,
    stop: display.stop,
  };
}

export const silentProgress: Progress = {
  start() {},
  step() {},
  memberDone() {},
  say() {},
  stop() {},
};

interface State {
  steps: number;
  stepsDone: number;
  members: number;
  membersDone: number;
  thing: string;
  left: string;
}

interface Display {
  show(state: State): void;
  say(sentence: string): void;
  stop(): void;
}

function bar(stream: NodeJS.WriteStream): Display {
  const format = '{bar} {percentage} % · {membersDone} of {all} · {left} left';
  const bars = new MultiBar(
    { format, stream, barsize: 24, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let single: SingleBar | null = null;
  return {
    show({ steps, stepsDone, ...payload }) {
      const all = counted(payload.members, payload.thing);
      single ??= bars.create(steps, 0, { ...payload, all });
      single.update(stepsDone, { ...payload, all, left: payload.left || '…' });
    },
    say: (sentence) =>
      single === null ? stream.write(`${sentence}\n`) : bars.log(`${sentence}\n`),
    stop: () => bars.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Display {
  let toldAt = performance.now();
  let told = 0;
  return {
    show({ members, membersDone, thing, left }) {
      const isDue = performance.now() - toldAt > SECONDS_BETWEEN_LINES * 1000;
      if (membersDone === told || !(isDue || membersDone === members)) return;
      [toldAt, told] = [performance.now(), membersDone];
      const rest = membersDone === members ? '' : `, about ${left} left`;
      stream.write(`${membersDone} of ${counted(members, thing)} done${rest}\n`);
    },
    say: (sentence) => stream.write(`${sentence}\n`),
    stop() {},
  };
}

/** `8 s`, `3 min`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 59.5) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
