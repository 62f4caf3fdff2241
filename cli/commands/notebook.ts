import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { interruption } from '../interruption.ts';
import { type AnswerOptions, openAnswers } from '../notebooks/answers.ts';
import { evaluateNotebook } from '../notebooks/evaluate.ts';
import type { Evaluated } from '../notebooks/evaluation/messages.ts';
import { faultIn } from '../notebooks/faults.ts';
import { readNotebookFile, writeNotebookFile } from '../notebooks/notebookFile.ts';
import { wholeNumber } from '../options/numbers.ts';
import { printJson, printText } from '../print/output.ts';
import { buildViewer } from '../viewer.ts';
import { newNotebookCommand } from './notebook/new.ts';

interface NotebookOptions {
  html?: string;
  check?: boolean;
  runs: string;
  threads?: number;
  json?: boolean;
  quiet?: boolean;
}

export function notebookCommand(): Command {
  return (
    new Command('notebook')
      .description(
        'run the cells of a notebook and write it as one page that opens without a network',
      )
      .argument('<notebook>', 'file of a notebook, or the name of a shipped one')
      .option('--html <file>', 'write the page with all results to this file')
      .option('--check', 'say what is wrong with the cells without running them')
      .option('--runs <folder>', 'folder of runs and reports', 'runs')
      .option(
        '--threads <count>',
        'worker threads; one a core if not given',
        wholeNumber('--threads', 1),
      )
      .option('--json', 'print one JSON object')
      .option('--quiet', 'no progress and no messages')
      .addHelpText('after', '\nExample:\n  $ aimaq notebook a-first-look --html first-look.html')
      .action(notebook)
      // Else the options of `new` would be taken for those of its parent.
      .enablePositionalOptions()
      .addCommand(newNotebookCommand())
  );
}

async function notebook(nameOrPath: string, options: NotebookOptions): Promise<void> {
  const { html: target, check = false, json } = options;
  const { file, text } = readNotebookFile(nameOrPath);
  await buildViewer();
  const signal = interruption();
  const answers = await openAnswers({ ...options, signal } satisfies AnswerOptions);
  let evaluated: Evaluated;
  try {
    evaluated = await evaluateNotebook(text, answers.ask, { checkOnly: check, signal });
  } catch (error) {
    if (!signal.aborted) throw badProgram(error, file);
    process.exitCode = INTERRUPTED;
    return;
  } finally {
    await answers.close();
  }
  const fault = faultIn(evaluated, file);
  if (fault !== null) throw fault;
  const { title, cells, html } = evaluated;
  if (target !== undefined && html !== null) writeNotebookFile(target, html);
  const done = check ? 'can be run' : 'ended';
  if (json) {
    const used = [...answers.used].sort();
    printJson({ notebook: file, title, cells, used, html: (html && target) ?? null });
  } else printText(`${title}: all ${cells.length} cells ${done}${target ? `; ${target}` : ''}`);
}

/** Cells that compute for ever, or end their process, are a fault of the file. */
function badProgram(error: unknown, file: string): Error {
  return new InputError('bad-cell', (error as Error).message, { file });
}
