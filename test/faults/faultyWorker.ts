// A worker as `aimaq worker` is one, of which a thread dies at every SIGUSR2.

import { serveMembers } from '../../engine/experiments/queue/worker.ts';
import { openThreads } from '../../engine/experiments/simulations.ts';

const THREADS = 2;
const pool = openThreads(THREADS);
process.on('SIGUSR2', () => {
  void pool.threads[Math.floor(performance.now()) % pool.threads.length]?.terminate();
});

await serveMembers({
  redis: { url: process.env.AIMAQ_REDIS ?? '', patience: 60 },
  ...{ threads: THREADS, takeover: 1, pool },
  signal: new AbortController().signal,
  onMember: (_study, member) => console.log(`done ${member}`),
});
