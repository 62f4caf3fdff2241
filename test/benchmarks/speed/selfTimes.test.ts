import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { selfTimes } from '../../../benchmarks/speed/selfTimes.ts';

test('functions are listed by time of their own, without folders of the machine', () => {
  const root = path.join(import.meta.dirname, '..', '..', '..');
  const url = pathToFileURL(path.join(root, 'engine', 'a.ts')).href;
  const node = (id: number, functionName: string, at: string, lineNumber: number) => ({
    id,
    callFrame: { functionName, scriptId: '1', url: at, lineNumber, columnNumber: 0 },
  });
  const times = selfTimes({
    nodes: [
      node(1, '(root)', '', -1),
      node(2, 'match', url, 9),
      node(3, '', url, 19),
      node(4, 'match', url, 9),
    ],
    startTime: 0,
    endTime: 10_000,
    samples: [2, 3, 4, 2],
    timeDeltas: [1000, 2000, 3000, 4000],
  });
  expect(times).toEqual([
    { name: 'match', place: 'engine/a.ts:10', milliseconds: 8, share: 0.8 },
    { name: '(anonymous)', place: 'engine/a.ts:20', milliseconds: 2, share: 0.2 },
  ]);
});
