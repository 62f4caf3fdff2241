// Workers that do not simulate but wait, and deliver so many bytes: how the queue bears many machines.
//   node run.mjs test/redis/sleepers.ts WORKERS SLOTS MILLISECONDS BYTES
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type MemberJob, PREFIX, queueName } from '../../engine/experiments/queue/names.ts';
import { putFiles } from '../../engine/experiments/queue/results.ts';
import { giveSign, SIGN_EVERY } from '../../engine/experiments/queue/workerSigns.ts';
import { type MemberFiles, TABLES } from '../../engine/results/folder/members.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';

const [workers, slots, milliseconds, bytes] = process.argv.slice(2).map(Number);
const versions = currentVersions();
// Noise, as compressed tables look.
const file = crypto.getRandomValues(new Uint8Array(Math.ceil(bytes / TABLES.length)));
const files = Object.fromEntries(TABLES.map((table) => [table, file])) as unknown as MemberFiles;

for (let index = 0; index < workers; index++) {
  const client = new Redis(process.env.AIMAQ_REDIS ?? '', { maxRetriesPerRequest: null });
  const sign = {
    id: `${process.pid}-${index}`,
    host: 'sleeper',
    threads: slots,
    version: 'sleeper',
  };
  setInterval(() => void giveSign(client, sign), SIGN_EVERY * 1000);
  const worker = new Worker<MemberJob>(
    queueName(versions),
    async ({ data }) => {
      await sleep(milliseconds);
      if (bytes > 0) await putFiles(client, data.run, data.member, files);
    },
    {
      ...{ connection: client, prefix: PREFIX, concurrency: slots, maxStalledCount: 50 },
      ...{ removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } },
    },
  );
  worker.on('error', (error) => console.error(error.message));
  await worker.waitUntilReady();
}
console.log('ready');
