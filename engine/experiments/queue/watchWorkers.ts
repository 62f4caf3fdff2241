import type { Redis } from 'ioredis';
import type { Manifest } from '../../results/manifest/manifest.ts';
import { livingWorkers, versionText } from './workerSigns.ts';

/** Tells who works: how many there are, that there are none, or that all are of another version. */
export function watchWorkers(
  client: Redis,
  versions: Manifest['versions'],
  place: string,
  say: (sentence: string) => void = () => {},
) {
  const own = versionText(versions);
  let said = '';
  return {
    /** Errors: there are workers, and none that could do what is asked. */
    async look(): Promise<void> {
      const workers = await livingWorkers(client);
      const fit = workers.filter(({ version }) => version === own);
      const others = new Set(
        workers.filter((worker) => !fit.includes(worker)).map((w) => w.version),
      );
      if (fit.length === 0 && others.size > 0) {
        throw new Error(
          `The workers at ${place} are ${[...others].join(' and ')}, this is ${own}: start workers of the same version.`,
        );
      }
      const threads = fit.reduce((sum, worker) => sum + worker.threads, 0);
      const sentence =
        fit.length === 0
          ? `No worker is at ${place} yet. Start some: aimaq worker --redis URL`
          : `Workers at ${place}: ${fit.length}, threads: ${threads}`;
      if (sentence !== said) say(sentence);
      said = sentence;
    },
  };
}
