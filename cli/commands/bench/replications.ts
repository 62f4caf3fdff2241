import { Command } from 'commander';
import { figuresOf, replicate } from '../../../benchmarks/replications/replication.ts';
import { REPLICATIONS } from '../../../benchmarks/replications/replications.ts';
import { InputError } from '../../../engine/errors.ts';
import { FAILED } from '../../exitCodes.ts';
import { list } from '../../options/scenario.ts';
import { replicationsText } from '../../print/bench/replications.ts';
import { printJson, printText } from '../../print/output.ts';

interface ReplicationsOptions {
  only?: string[];
  json?: boolean;
}

export function replicationsCommand(): Command {
  return new Command('replications')
    .description('reproduce published models with the parts of the engine; fails if one is missed')
    .option('--only <a,b>', 'these models only, by name', list)
    .option('--json', 'print one JSON object instead of a table')
    .addHelpText('after', '\nExample:\n  $ aimaq bench replications --only core-periphery,ishigami')
    .action(replications);
}

function replications({ only, json }: ReplicationsOptions): void {
  const replicated = chosen(only).map(replicate);
  if (json) printJson({ replications: replicated, figures: figuresOf(replicated) });
  else printText(replicationsText(replicated));
  if (replicated.some(({ ok }) => !ok)) process.exitCode = FAILED;
}

/** Errors: `unknown-name`. */
function chosen(only: readonly string[] | undefined) {
  if (only === undefined) return REPLICATIONS;
  return only.map((name) => {
    const found = REPLICATIONS.find(({ id }) => id === name);
    if (found !== undefined) return found;
    const known = REPLICATIONS.map(({ id }) => id).join(', ');
    const sentence = `there is no replication "${name}"; known: ${known}.`;
    throw new InputError('unknown-name', sentence, { field: '--only' });
  });
}
