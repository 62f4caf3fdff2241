// Starts the whole program as a user would.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';

const launcher = path.join(import.meta.dirname, '..', '..', 'run.mjs');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  child: ChildProcessWithoutNullStreams;
  ended: Promise<Ended>;
  /** Resolves when one of the streams has said this; rejects when the program ends before. */
  said(text: string | RegExp): Promise<string>;
}

export function startAimaq(args: string[], cwd: string): Started {
  return watch(spawn(process.execPath, [launcher, 'cli/main.ts', ...args], { cwd }));
}

/** A file of the project without the launcher, so that a signal reaches the program itself. */
export function startFile(file: string, args: string[], cwd: string, env = {}): Started {
  const place = path.join(path.dirname(launcher), file);
  const flags = ['--disable-warning=ExperimentalWarning', place, ...args];
  return watch(spawn(process.execPath, flags, { cwd, env: { ...process.env, ...env } }));
}

/** A line of shell, in a process group of its own: it may start several programs. */
export function startShell(line: string, cwd: string, env: NodeJS.ProcessEnv): Started {
  return watch(spawn('bash', ['-c', line], { cwd, env, detached: true }));
}

function watch(child: ChildProcessWithoutNullStreams): Started {
  const output = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      for (const check of waiting) check();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
  return {
    child,
    ended,
    said: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const all = output.stdout + output.stderr;
          const found = typeof text === 'string' ? all.includes(text) : text.test(all);
          if (found) resolve(all);
        };
        waiting.add(check);
        check();
        ended.then(() => reject(new Error(`ended without saying ${text}: ${output.stderr}`)));
      }),
  };
}

export function aimaq(args: string[], cwd: string): Promise<Ended> {
  return startAimaq(args, cwd).ended;
}
