import { CommanderError } from 'commander';
import { describeInputError, InputError, oneLine } from '../engine/errors.ts';
import { FAILED, INPUT_WRONG } from './exitCodes.ts';

/** Says in one line on stderr what went wrong, and gives the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  if (error instanceof InputError) return complain(describeInputError(error), INPUT_WRONG);
  if (process.env.AIMAQ_DEBUG && error instanceof Error) console.error(error.stack);
  const message = error instanceof Error ? error.message : String(error);
  return complain(message === '' ? 'something failed without saying what' : message, FAILED);
}

/** Help and version end like errors in commander; they are none. */
function reportUsage(error: CommanderError): number {
  if (error.exitCode === 0) return 0;
  // Without a command the help itself was the answer, on stderr.
  if (error.code === 'commander.help') return INPUT_WRONG;
  const sentence = error.message.replace(/^error: /, '');
  return complain(`${sentence}${/[.)]$/.test(sentence) ? '' : '.'} See --help.`, INPUT_WRONG);
}

function complain(sentence: string, exitCode: number): number {
  process.stderr.write(`aimaq: ${oneLine(sentence, 1000)}\n`);
  return exitCode;
}
