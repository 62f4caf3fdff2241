// The server that is measured, in a process of its own; it ends when its parent does.
import { startServer } from '../../../server/startServer.ts';

export type ServeQuestion = 'memory' | 'close';

export interface ServerMemory {
  /** Bytes, after garbage was collected. */
  heap: number;
  /** Bytes outside the heap, such as those of kept answers. */
  buffers: number;
  /** Of the whole process, with its threads. */
  resident: number;
}

const [runsFolder] = process.argv.slice(2);
const server = await startServer({ runsFolder, questionsAMinute: 1e9 });
process.send?.({ address: server.address });
process.on('message', async (question: ServeQuestion) => {
  if (question === 'close') {
    await server.close();
    process.disconnect?.();
    return;
  }
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed, buffers: external, resident: rss } satisfies ServerMemory);
});
process.on('disconnect', () => process.exit());
