import { Command } from 'commander';
import { fullPlan, quickPlan } from '../../../benchmarks/server/plan.ts';
import { INTERRUPTED } from '../../exitCodes.ts';
import { interruption } from '../../interruption.ts';
import { wholeNumber } from '../../options/numbers.ts';
import { figuresTable } from '../../print/bench/figuresTable.ts';
import { machineLine } from '../../print/bench/machineLine.ts';
import { printJson, printText } from '../../print/output.ts';

interface ServerOptions {
  soak?: number;
  quick?: boolean;
  json?: boolean;
}

export function serverCommand(): Command {
  return new Command('server')
    .description('measure how a server answers, tells and keeps its memory while a run goes on')
    .option(
      '--soak <seconds>',
      'seconds of mixed use during which memory is watched; none if not given',
      wholeNumber('--soak', 10, 86_400),
    )
    .option('--quick', 'all parts at tiny sizes: shows that they work, not how fast they are')
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq bench server --soak 600')
    .action(benchServer);
}

async function benchServer({ soak = 0, quick, json }: ServerOptions): Promise<void> {
  const signal = interruption();
  try {
    // Only here: all other commands start without what asks the questions.
    const { measureServer } = await import('../../../benchmarks/server/server.ts');
    const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
    const report = await measureServer(quick ? quickPlan() : fullPlan(soak), { say, signal });
    if (json) printJson(report);
    else printText(`${machineLine(report.machine)}\n\n${figuresTable(report.figures)}`);
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  }
}
