import type { Command } from 'commander';
import { wholeNumber } from './numbers.ts';
import { addChangeOptions } from './scenario.ts';

export interface QuantityOptions {
  of: string;
  year?: number;
}

/** What a command about one figure of a scenario can be told: changes, the figure and its year. */
export function addQuantityOptions(command: Command): Command {
  return addChangeOptions(command)
    .option(
      '--of <indicator[@region]>',
      'the figure; of the nation if no region is named',
      'employed',
    )
    .option('--year <year>', 'its year; the last if not given', wholeNumber('--year', 0));
}
