import { FAILED } from './exitCodes.ts';
import { reportFailure } from './failure.ts';
import { createProgram } from './program.ts';

// A reader that has seen enough, as in `aimaq run … | head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : FAILED);
});
process.on('uncaughtException', (error) => process.exit(reportFailure(error)));

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
