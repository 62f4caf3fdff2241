// Runs the steps of the guide at full size and prints how long each took, as its table says it:
//   node run.mjs test/docs/timeSteps.ts [times]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildViewer } from '../../cli/viewer.ts';
import { placeFor } from './commands/places.ts';
import { environmentIn } from './commands/programs.ts';
import { shownCommands } from './commands/shownCommands.ts';
import { pages, root } from './pages.ts';

const times = Number(process.argv[2] ?? 1);
const PAGE = 'docs/getting-started.md';
const steps = shownCommands(pages()[PAGE]).inBlocks;
const taken = steps.map((): number[] => []);

// An install has it built.
await buildViewer();
for (let time = 0; time < times; time++) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-steps-'));
  const place = await placeFor(PAGE, folder);
  const env = environmentIn(place, path.join(root, 'cli', 'main.ts'));
  for (const [at, line] of steps.entries()) taken[at].push(await secondsOf(line, place, env));
  rmSync(folder, { recursive: true });
}
for (const [at, line] of steps.entries()) {
  const inOrder = taken[at].toSorted((a, b) => a - b);
  const median = inOrder[Math.floor((inOrder.length - 1) / 2)];
  const all = inOrder.map((seconds) => seconds.toFixed(1)).join(', ');
  process.stdout.write(`| \`${line}\` | ${median.toFixed(1)} s (${all}) |\n`);
}

/** Until it ends; of a server, until it says where it is. */
async function secondsOf(line: string, cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn('sh', ['-ec', `exec ${line}`], { cwd, env });
  child.stderr.resume();
  if (line.startsWith('aimaq serve')) {
    await once(child.stdout, 'data');
    child.kill('SIGINT');
  } else child.stdout.resume();
  const seconds = (performance.now() - start) / 1000;
  const [code] = await once(child, 'close');
  if (line.startsWith('aimaq serve')) return seconds;
  if (code !== 0) throw new Error(`${line}: ended with ${code}`);
  return (performance.now() - start) / 1000;
}
