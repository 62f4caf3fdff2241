import { Command } from 'commander';
import { compareWithEarlier } from '../../../benchmarks/pairing/againstEarlier.ts';
import { measurePairing } from '../../../benchmarks/pairing/pairing.ts';
import { fullPlan, quickPlan } from '../../../benchmarks/pairing/plan.ts';
import { readEarlier } from '../../../benchmarks/pairing/readEarlier.ts';
import { SCENARIO } from '../../../benchmarks/speed/workload.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import { INTERRUPTED } from '../../exitCodes.ts';
import { interruption } from '../../interruption.ts';
import { listOf } from '../../options/lists.ts';
import { share, wholeNumber } from '../../options/numbers.ts';
import { pairingText } from '../../print/bench/pairingText.ts';
import { printJson, printText } from '../../print/output.ts';
import { startProgress } from '../../print/progress.ts';

interface PairingOptions {
  members?: number;
  samples?: number[];
  threads?: number;
  against?: string;
  quick?: boolean;
  json?: boolean;
}

export function pairingCommand(): Command {
  return new Command('pairing')
    .description(
      'measure what shared luck is worth, and whether small samples agree with large ones',
    )
    .option(
      '--members <count>',
      'simulations of each arm and sample; 60 if not given',
      wholeNumber('--members', 4),
    )
    .option(
      '--samples <a,b,c>',
      'samples to compare (0.01,0.03,0.1 if not given); arms at the smallest',
      listOf(share('--samples')),
    )
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--against <file>', 'compare with the --json report of another version of the engine')
    .option('--quick', 'few members, tiny samples: shows that it works, decides nothing')
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq bench pairing --members 60')
    .action(pairing);
}

async function pairing(options: PairingOptions): Promise<void> {
  const { members, samples, threads, against, quick, json } = options;
  const signal = interruption();
  const earlier = against === undefined ? null : readEarlier(against);
  const plan = {
    ...(quick ? quickPlan() : fullPlan()),
    ...(members === undefined ? {} : { members }),
    ...(samples === undefined ? {} : { samples: samples.toSorted((a, b) => a - b) }),
  };
  const progress = startProgress(process.stderr);
  const report = await measurePairing(loadScenario(SCENARIO), plan, {
    threads,
    signal,
    onStart: (count, years) => progress.start(years, count),
    onYear: progress.step,
    onMember: progress.memberDone,
  }).finally(progress.stop);
  if (report === null) {
    process.exitCode = INTERRUPTED;
    return;
  }
  const comparison = earlier === null ? null : compareWithEarlier(report.moments, earlier);
  if (json) printJson({ ...report, against: comparison });
  else printText(pairingText(report, comparison));
}
