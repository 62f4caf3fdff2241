import { Command } from 'commander';
import { pairingCommand } from './bench/pairing.ts';
import { randomnessCommand } from './bench/randomness.ts';
import { replicationsCommand } from './bench/replications.ts';
import { serverCommand } from './bench/server.ts';
import { speedCommand } from './bench/speed.ts';
import { variantsCommand } from './bench/variants.ts';

/** A group: each sub-command has a file of its own in bench/. */
export function benchCommand(): Command {
  const commands = [
    pairingCommand(),
    randomnessCommand(),
    replicationsCommand(),
    serverCommand(),
    speedCommand(),
    variantsCommand(),
  ];
  const bench = new Command('bench').description('measure how fast and how good the program is');
  for (const command of commands) bench.addCommand(command);
  return bench;
}
