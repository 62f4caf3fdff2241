import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../../engine/errors.ts';
import { storedMembers } from '../../../engine/results/folder/layout.ts';
import { readManifest } from '../../../engine/results/manifest/readManifest.ts';
import { assertComparable } from '../../../engine/results/queries/compareRuns.ts';
import { writeNotebookFile } from '../../notebooks/notebookFile.ts';
import { ownNotebook } from '../../notebooks/ownNotebook.ts';
import { findRun } from '../../options/runFolder.ts';
import { printJson, printText } from '../../print/output.ts';

interface NewOptions {
  run: string[];
  json?: boolean;
}

export function newNotebookCommand(): Command {
  return new Command('new')
    .description('write a notebook about a run of your own, or about two and what differs')
    .argument('<file>', 'file of the new notebook, ending in .html; must not exist')
    .requiredOption(
      '--run <run>',
      'run folder, or its name in runs; given twice, the notebook also shows what the second run gives less the first',
      (run, earlier: string[] = []) => [...earlier, run],
    )
    .option('--json', 'print one JSON object instead of text')
    .addHelpText(
      'after',
      [
        '',
        'Example:',
        '  $ aimaq notebook new mine.html --run my-run',
        '  $ aimaq notebook mine.html --html page.html',
      ].join('\n'),
    )
    .action(newNotebook);
}

function newNotebook(file: string, { run: asked, json }: NewOptions): void {
  refuseFile(file);
  if (asked.length > 2) {
    const sentence = `a notebook is about one run or two, found ${asked.length}.`;
    throw new InputError('bad-option', sentence, { field: '--run' });
  }
  const runs = asked.map((name) => path.normalize(findRun(name)));
  const [first, second] = runs.map(withMembers);
  if (second !== undefined) assertComparable(first, second);
  const [folder, ...others] = runs.map((run) => path.dirname(path.resolve(run)));
  if (others.some((other) => other !== folder)) {
    const sentence = `both runs must stand in one folder, found ${runs.join(' and ')}.`;
    throw new InputError('inconsistent-data', sentence, { field: '--run' });
  }
  const [run, other] = runs.map((one) => path.basename(path.resolve(one)));
  writeNotebookFile(file, ownNotebook({ title: first.title, run, second: other }));
  const next = nextCommand(file, path.relative('', folder) || '.');
  if (json) printJson({ notebook: file, title: first.title, runs, next });
  else printText(`${file}: a notebook about ${runs.join(' and ')}\n\nNext\n  ${next}`);
}

function refuseFile(file: string): void {
  if (!file.endsWith('.html')) {
    throw new InputError('bad-option', 'the file of a notebook must end in .html.', { file });
  }
  if (existsSync(file)) {
    const sentence = 'the file exists: choose a new one, nothing is overwritten.';
    throw new InputError('not-writable', sentence, { file });
  }
}

function withMembers(run: string) {
  const manifest = readManifest(run);
  if (storedMembers(run).length > 0) return manifest;
  throw new InputError('run-unreadable', `${run} holds no member of a run yet.`);
}

/** Publishes it; the folder of runs is said where it is not the usual one. */
function nextCommand(file: string, runsFolder: string): string {
  const page = `${path.basename(file, '.html')}-page.html`;
  const where = runsFolder === 'runs' ? '' : ` --runs ${asWord(runsFolder)}`;
  return `aimaq notebook ${asWord(file)} --html ${asWord(page)}${where}`;
}

/** As a shell takes it for one word. */
const asWord = (name: string) => (/^[\w./-]+$/.test(name) ? name : JSON.stringify(name));
