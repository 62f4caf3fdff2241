import { Command, Option } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { checkOrigin, forecast } from '../../engine/experiments/forecasts/forecast.ts';
import { yearsOf } from '../../engine/experiments/forecasts/series/series.ts';
import { askOf, DEFAULT_MEMBERS, seriesOf } from '../../reports/backtest/observed.ts';
import { forecastReport } from '../../reports/forecast/forecastReport.ts';
import { underProgress } from '../experiments/underProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addEnsembleOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { forecastText } from '../print/forecasts/forecastText.ts';
import { printJson, printText } from '../print/output.ts';

interface ForecastOptions extends ScenarioOptions {
  origin?: number;
  to?: number;
  method?: 'engine' | 'combination';
  threads?: number;
  json?: boolean;
  quiet?: boolean;
}

/** Years ahead, and the farthest that can be asked for. */
const DEFAULT_HORIZON = 3;
const FARTHEST = 30;

export function forecastCommand(): Command {
  return addEnsembleOptions(new Command('forecast'))
    .description('forecast population, jobs, pay, output and migration by region, without clusters')
    .argument('<scenario>', 'name of a scenario with series, or its folder')
    .option(
      '--origin <year>',
      'last year that is known; the last of the series if not given',
      wholeNumber('--origin', 1900, 2100),
    )
    .option(
      '--to <year>',
      `last year that is forecast; ${DEFAULT_HORIZON} years on if not given`,
      wholeNumber('--to', 1900, 2200),
    )
    .addOption(
      new Option(
        '--method <method>',
        'the model with observed trends, or combined with statistical references, which is published if not given',
      ).choices(['engine', 'combination']),
    )
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      `\nMembers are ${DEFAULT_MEMBERS} an origin where nothing is said.\nExample:\n  $ aimaq forecast kazakhstan --origin 2022 --to 2025`,
    )
    .action(makeForecast);
}

async function makeForecast(name: string, options: ForecastOptions): Promise<void> {
  const scenario = readScenario(name, { members: DEFAULT_MEMBERS, ...options });
  const series = seriesOf(scenario);
  const origin = options.origin ?? yearsOf(series, 'population_average')?.last ?? 0;
  checkOrigin(series, origin);
  const to = options.to ?? origin + DEFAULT_HORIZON;
  if (to <= origin || to > origin + FARTHEST) {
    const sentence = `expected a year from ${origin + 1} to ${origin + FARTHEST}, found ${to}.`;
    throw new InputError('bad-option', sentence, { field: '--to' });
  }
  const plan = { series, origin, to, ask: askOf(scenario), method: options.method };
  await underProgress(
    scenario,
    options,
    (told) => forecast(plan, told),
    (forecasts) => {
      const report = forecastReport(scenario, series, { origin, to }, forecasts);
      if (options.json) printJson(report);
      else printText(forecastText(report));
    },
  );
}
