// The whole check, in order, stopping at the first stage that fails:
//   npm test             everything
//   npm test -- FILTER   the same, with the arguments passed on to vitest
// Its last line gives the counts: "N passed, N failed", and ", N skipped" where there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const resultFile = path.join(folder, 'result.json');

const stages = [
  ['format and lint', 'biome', 'check'],
  ['types', 'tsc', '--noEmit'],
  ['types of the viewer', 'tsc', '--noEmit', '-p', 'viz/tsconfig.json'],
  ['types of the tests', 'tsc', '--noEmit', '-p', 'test/tsconfig.json'],
  ['import directions', 'test/importDirections.ts'],
  ['unused code', 'knip', '--no-progress', '--no-config-hints'],
  ['viewer build', 'vite', 'build', '--logLevel', 'warn'],
];

for (const [name, ...command] of stages) {
  console.log(`• ${name}`);
  const code = run(command);
  if (code !== 0) {
    console.error(`The stage "${name}" failed; the stages after it were not run.`);
    process.exit(code);
  }
}

console.log('• tests');
const code = run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
  ...process.argv.slice(2),
]);
const { passed, failed, skipped } = count(code);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? code || 1 : code);

function run(command) {
  const launched = spawnSync(process.execPath, [path.join(root, 'run.mjs'), ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  return launched.status ?? 1;
}

/** A file that could not be loaded, or an error outside every test, counts as one failure. */
function count(exitCode) {
  if (!existsSync(resultFile)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  const brokenFiles = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + brokenFiles;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
