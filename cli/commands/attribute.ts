import { Command } from 'commander';
import { MECHANISMS } from '../../engine/experiments/attribution/mechanisms.ts';
import { attributionOf } from '../../reports/attribution/attributionOf.ts';
import { DEFAULT_MEMBERS, planAttribution } from '../../reports/attribution/plannedAttribution.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addQuantityOptions, type QuantityOptions } from '../options/quantity.ts';
import { list, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { attributionText } from '../print/attribution/attributionText.ts';
import { printOutcome } from '../print/output.ts';

interface AttributeOptions extends ScenarioOptions, QuantityOptions {
  arms?: string[];
  mechanisms?: string[];
  permutations?: number;
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function attributeCommand(): Command {
  return addQuantityOptions(new Command('attribute'))
    .description('say which mechanism made the difference between two arms')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option(
      '--arms <a,b>',
      'what is explained is the second less the first; the first and the last arm if not given',
      list,
    )
    .option('--mechanisms <a,b>', 'switch these off; see below', list)
    .option(
      '--permutations <count>',
      'draw so many orders of the mechanisms instead of taking all coalitions',
      wholeNumber('--permutations', 4, 100_000),
    )
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'folder of the outcome; an unfinished one is resumed')
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      [
        `\nMembers are ${DEFAULT_MEMBERS} where nothing is said. Mechanisms: ${Object.keys(MECHANISMS).join(', ')}.`,
        'Example:',
        '  $ aimaq attribute kazakhstan --arms none,internet --of employed --year 2030 --sample 0.005',
      ].join('\n'),
    )
    .action(attributeDifference);
}

async function attributeDifference(name: string, options: AttributeOptions): Promise<void> {
  const { arms, ...changes } = { members: DEFAULT_MEMBERS, ...options };
  const scenario = readScenario(name, changes);
  const firstAndLast = [scenario.arms[0].id, scenario.arms[scenario.arms.length - 1].id];
  const planned = planAttribution(scenario, { ...options, arms: arms ?? firstAndLast });
  const report = await reportUnderProgress(planned, options, (told) =>
    attributionOf(planned, told),
  );
  if (report === null) return;
  printOutcome(
    report,
    attributionText(report, planned.quantity.definition.kind),
    `Outcome: ${planned.folder}`,
    options,
  );
}
