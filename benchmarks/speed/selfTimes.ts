import type { Profiler } from 'node:inspector';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One function and the time in which it, and not what it called, held the processor. */
export interface SelfTime {
  name: string;
  /** File of the program and line, or what the engine says of its own work. */
  place: string;
  milliseconds: number;
  /** Of the whole profile, 0–1. */
  share: number;
}

const root = path.join(import.meta.dirname, '..', '..');

/** Functions of a profile, those with most time of their own first. */
export function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): SelfTime[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const micro = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const frame = nodeOf.get(id)?.callFrame;
    if (frame === undefined) continue;
    const key = `${frame.functionName || '(anonymous)'}\n${placeOf(frame)}`;
    micro.set(key, (micro.get(key) ?? 0) + Math.max(0, timeDeltas[at]));
  }
  const total = [...micro.values()].reduce((sum, time) => sum + time, 0);
  return [...micro]
    .sort(([, a], [, b]) => b - a)
    .map(([key, time]) => {
      const [name, place] = key.split('\n');
      return { name, place, milliseconds: time / 1000, share: time / total };
    });
}

function placeOf({ url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (url === '') return '';
  if (!url.startsWith('file:')) return url;
  const file = path.relative(root, fileURLToPath(url)).replaceAll(path.sep, '/');
  return `${file}:${lineNumber + 1}`;
}
