import { Command } from 'commander';
import { describeMachine } from '../../../benchmarks/machine.ts';
import { fullPlan, quickPlan } from '../../../benchmarks/speed/plan.ts';
import { takeProfile } from '../../../benchmarks/speed/profile.ts';
import { measureSpeed, PARTS } from '../../../benchmarks/speed/speed.ts';
import { loadWorkload } from '../../../benchmarks/speed/workload.ts';
import { INTERRUPTED } from '../../exitCodes.ts';
import { interruption } from '../../interruption.ts';
import { listOf, oneOf } from '../../options/lists.ts';
import { share } from '../../options/numbers.ts';
import { profileText } from '../../print/bench/profileText.ts';
import { speedText } from '../../print/bench/speedText.ts';
import { printJson, printText } from '../../print/output.ts';

interface SpeedOptions {
  samples?: number[];
  parts?: (typeof PARTS)[number][];
  quick?: boolean;
  profile?: number | true;
  json?: boolean;
}

const PROFILE_SAMPLE = 0.1;
const PROFILE_YEARS = 5;
const FUNCTIONS_SHOWN = 25;

export function speedCommand(): Command {
  return new Command('speed')
    .description('measure how fast the whole model is, and a reduced process against the same in C')
    .option(
      '--samples <a,b>',
      'samples of the whole simulation (0.01,0.1,1 if not given); persons grow up to the largest',
      listOf(share('--samples')),
    )
    .option(
      '--parts <a,b>',
      `these parts only: ${PARTS.join(', ')}`,
      listOf(oneOf('--parts', PARTS)),
    )
    .option('--quick', 'all parts at tiny sizes: shows that they work, not how fast they are')
    .option(
      '--profile [sample]',
      `instead: which functions hold the processor, at sample ${PROFILE_SAMPLE} if not given`,
      share('--profile'),
    )
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq bench speed --samples 0.01,0.1')
    .action(speed);
}

async function speed({ samples, parts, quick, profile, json }: SpeedOptions): Promise<void> {
  const signal = interruption();
  try {
    if (profile !== undefined) {
      const sample = profile === true ? PROFILE_SAMPLE : profile;
      const plan = { sample, years: quick ? 1 : PROFILE_YEARS, functions: FUNCTIONS_SHOWN };
      const machine = describeMachine();
      const report = { machine, profile: await takeProfile(loadWorkload(), plan, signal) };
      return json ? printJson(report) : printText(profileText(report));
    }
    const plan = quick ? quickPlan(samples) : fullPlan(samples);
    const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
    const report = await measureSpeed(plan, parts ?? PARTS, { say, signal });
    return json ? printJson(report) : printText(speedText(report));
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  }
}
