import type { Command } from 'commander';
import { chooseArms } from '../../engine/experiments/study.ts';
import { type EnsembleSize, sizeOverrides } from '../../scenarios/document/overrides.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { share, wholeNumber } from './numbers.ts';

export interface ScenarioOptions extends EnsembleSize {
  set: string[];
  extension?: string[];
  arms?: string[];
}

/** The options with which any command that reads a scenario can change it. */
export function addScenarioOptions(command: Command): Command {
  return addChangeOptions(command).option(
    '--arms <a,b>',
    'these arms only; the first of the scenario is always kept',
    list,
  );
}

/** The same without a choice of arms, for commands that give arms a meaning of their own. */
export function addChangeOptions(command: Command): Command {
  return addEnsembleOptions(command).option(
    '--years <count>',
    'years simulated',
    wholeNumber('--years', 1, 100),
  );
}

/** The same without a number of years either, for commands to which years mean something else. */
export function addEnsembleOptions(command: Command): Command {
  return command
    .option('--set <path=value>', 'change anything in the scenario; may be repeated', collect, [])
    .option(
      '--extension <file>',
      'code with rules and measures of your own; may be repeated',
      collect,
      [],
    )
    .option('--seed <text>', 'seed of every draw')
    .option('--sample <share>', 'agents per person: 0.01 is one for 100 persons', share('--sample'))
    .option(
      '--members <count>',
      'simulations of each arm, each with luck of its own',
      wholeNumber('--members', 1),
    );
}

/** The scenario as the options change it. Errors: InputError for whatever is wrong in either. */
export function readScenario(nameOrPath: string, options: ScenarioOptions): Scenario {
  const { set, arms, extension = [] } = options;
  const scenario = loadScenario(nameOrPath, {
    set,
    changes: sizeOverrides(options),
    extensions: extension,
  });
  if (arms === undefined) return scenario;
  return { ...scenario, arms: chooseArms(scenario, arms, '--arms') };
}

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

/** Reads an option that is a list of names. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
