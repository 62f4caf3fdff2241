// Runs with workers, over and over, while processes, threads and Redis are killed at random.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { storedMembers } from '../../engine/results/folder/layout.ts';
import type { Started } from '../cli/aimaq.ts';
import { type RedisServer, startRedis } from '../redis/redisServer.ts';
import { fingerprints } from '../results/syntheticRun.ts';
import { type Crew, MEMBERS, runUndisturbed, startCrew, startParent } from './processes.ts';
import { chance } from './random.ts';

export interface Faults {
  /** Faults made, by kind. */
  made: Record<string, number>;
  /** Finished runs, and members that were to be stored and were simulated in all of them. */
  runs: number;
  members: number;
  simulated: number;
  /** Members that finished runs lack, and files that differ from those of the undisturbed run. */
  lost: number;
  differing: string[];
  /** Ends of the asking program that no fault explains. */
  unexplained: string[];
  seconds: number;
}

interface Scene {
  crew: Crew;
  redis: RedisServer;
  parent: Started;
  isParentHit: boolean;
  hand: ReturnType<typeof chance>;
}

const CREW = 3;

/** What can go wrong, each as often as its weight says; `make` says whether there was what to hit. */
const KINDS: Record<string, { weight: number; make(scene: Scene): boolean | Promise<boolean> }> = {
  'worker process killed': {
    weight: 7,
    make: ({ crew, hand }) => crew.at(hand.below(CREW)).child.kill('SIGKILL'),
  },
  'thread of a worker killed': {
    weight: 5,
    make: ({ crew, hand }) => crew.at(hand.below(CREW)).child.kill('SIGUSR2'),
  },
  'worker process halted for 2.5 s': {
    weight: 1,
    async make({ crew, hand }) {
      const { child } = crew.at(hand.below(CREW));
      const isHalted = child.kill('SIGSTOP');
      await sleep(2500);
      return child.kill('SIGCONT') && isHalted;
    },
  },
  'run killed': { weight: 3, make: (scene) => hitParent(scene, 'SIGKILL') },
  'run interrupted (Ctrl-C)': { weight: 2, make: (scene) => hitParent(scene, 'SIGINT') },
  'Redis killed and started again': {
    weight: 2,
    async make({ redis }) {
      await redis.restart();
      return true;
    },
  },
  'Redis emptied': {
    weight: 1,
    async make({ redis }) {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
      return true;
    },
  },
};

const WEIGHTED = Object.entries(KINDS).flatMap(([kind, { weight }]) =>
  Array<string>(weight).fill(kind),
);

/** Makes so many faults, then lets the last run end in peace, and compares every byte. */
export async function makeFaults(count: number, seed: string, seconds: number): Promise<Faults> {
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-faults-'));
  const redis = await startRedis();
  const crew = startCrew(CREW, folder, redis);
  const faults: Faults = {
    ...{ made: {}, runs: 0, members: 0, simulated: 0, lost: 0 },
    ...{ differing: [], unexplained: [], seconds: 0 },
  };
  let left = count;
  try {
    await runUndisturbed('undisturbed', folder);
    const wanted = fingerprints(path.join(folder, 'undisturbed'));
    const parent = startParent('run', folder, redis);
    const scene: Scene = { crew, redis, parent, isParentHit: false, hand: chance(seed) };
    const making = (async () => {
      while (left > 0 && elapsed() < seconds && faults.unexplained.length === 0) {
        await sleep(200 + 1600 * scene.hand.share());
        const kind = scene.hand.oneOf(WEIGHTED);
        if (!(await KINDS[kind].make(scene))) continue;
        faults.made[kind] = (faults.made[kind] ?? 0) + 1;
        left--;
      }
    })();
    while (faults.unexplained.length === 0) {
      const { code, stderr } = await scene.parent.ended;
      if (code === 0) {
        compare(path.join(folder, 'run'), wanted, faults);
        rmSync(path.join(folder, 'run'), { recursive: true });
        if (left <= 0) break;
        if (elapsed() > seconds) faults.unexplained.push('The time was up before all faults.');
      } else if (!scene.isParentHit) {
        faults.unexplained.push(`Exit code ${code}: ${stderr}`);
      }
      scene.isParentHit = false;
      scene.parent = startParent('run', folder, redis);
    }
    scene.parent.child.kill('SIGKILL');
    await making;
  } finally {
    await crew.end();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...faults, simulated: crew.done(), seconds: elapsed() };
}

function hitParent(scene: Scene, signal: 'SIGKILL' | 'SIGINT'): boolean {
  // Not twice: a second Ctrl-C ends the program without a goodbye, and means to.
  if (scene.isParentHit) return false;
  scene.isParentHit = scene.parent.child.kill(signal);
  return scene.isParentHit;
}

function compare(folder: string, wanted: Record<string, string>, faults: Faults): void {
  const found = fingerprints(folder);
  const files = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  faults.runs++;
  faults.members += MEMBERS;
  faults.lost += MEMBERS - storedMembers(folder).length;
  faults.differing.push(...[...files].filter((file) => found[file] !== wanted[file]));
}
