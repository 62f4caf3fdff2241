import { Command, Option } from 'commander';
import { ORDERS } from '../../../benchmarks/randomness/orders.ts';
import {
  BATTERIES,
  type BatteryName,
  testRandomness,
} from '../../../benchmarks/randomness/randomness.ts';
import { FAILED, INTERRUPTED } from '../../exitCodes.ts';
import { interruption } from '../../interruption.ts';
import { listOf, oneOf } from '../../options/lists.ts';
import { wholeNumber } from '../../options/numbers.ts';
import { randomnessText } from '../../print/bench/randomnessText.ts';
import { printJson, printText } from '../../print/output.ts';

interface RandomnessOptions {
  battery: BatteryName;
  gib: number;
  orders?: string[];
  seed: string;
  json?: boolean;
}

const orderNames = ORDERS.map(({ name }) => name);

export function randomnessCommand(): Command {
  return new Command('randomness')
    .description('test the random numbers with a public battery and tests of keyed streams')
    .addOption(
      new Option('--battery <name>', 'TestU01 (three sizes), dieharder, or tests of our own alone')
        .choices([...Object.keys(BATTERIES), 'none'])
        .default('smallcrush'),
    )
    .option(
      '--gib <n>',
      'GiB of words that the battery reads of each order, at least',
      wholeNumber('--gib', 1, 4096),
      4,
    )
    .option(
      '--orders <a,b>',
      `these orders of words only: ${orderNames.join(', ')}`,
      listOf(oneOf('--orders', orderNames)),
    )
    .option(
      '--seed <text>',
      'other words: a test that is weak by chance is not so again',
      'randomness',
    )
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq bench randomness --orders interleaved --gib 4')
    .action(randomness);
}

async function randomness({ orders, json, ...plan }: RandomnessOptions): Promise<void> {
  const signal = interruption();
  const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  try {
    const report = await testRandomness({ ...plan, orders: orders ?? orderNames }, { say, signal });
    if (json) printJson(report);
    else printText(randomnessText(report));
    if (report.judgement.rejected > 0) process.exitCode = FAILED;
  } catch (error) {
    if (!signal.aborted) throw error;
    process.exitCode = INTERRUPTED;
  }
}
