import path from 'node:path';
import { Command } from 'commander';
import {
  scoreVariants,
  sizeOf,
  type VariantScore,
} from '../../../benchmarks/variants/scoreVariants.ts';
import {
  csvTable,
  latexTable,
  markdownTable,
  ratioTable,
} from '../../../benchmarks/variants/tables.ts';
import { DEFAULT, type Variant, variantsOf } from '../../../benchmarks/variants/variants.ts';
import { InputError } from '../../../engine/errors.ts';
import { askOf, DEFAULT_MEMBERS, seriesOf } from '../../../reports/backtest/observed.ts';
import { originsOf } from '../../../reports/backtest/origins.ts';
import { figure } from '../../../reports/figure.ts';
import { writeFile } from '../../../reports/storing/questionFolder.ts';
import { underProgress } from '../../experiments/underProgress.ts';
import { addBacktestOptions } from '../../options/backtest.ts';
import { list, readScenario, type ScenarioOptions } from '../../options/scenario.ts';
import { variantsText } from '../../print/bench/variants.ts';
import { openFolder } from '../../print/forecasts/backtestFiles.ts';
import { printJson, printText } from '../../print/output.ts';

interface VariantsOptions extends ScenarioOptions {
  origins?: number[];
  horizons: number[];
  only?: string[];
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function variantsCommand(): Command {
  return addBacktestOptions(new Command('variants'))
    .description('score every named rule on the same backtests, with the same luck')
    .argument('[scenario]', 'name of a scenario with series, or its folder', 'kazakhstan')
    .option('--only <a,b>', 'these variants only, such as "migration: gravity"', list)
    .option('--out <folder>', 'folder for tables in Markdown, CSV and LaTeX')
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText('after', '\nExample:\n  $ aimaq bench variants kazakhstan --out variants')
    .action(variants);
}

async function variants(name: string, options: VariantsOptions): Promise<void> {
  const { horizons, out } = options;
  const scenario = readScenario(name, { members: DEFAULT_MEMBERS, ...options });
  const series = seriesOf(scenario);
  const origins = originsOf(series, options.origins);
  const chosen = choose(variantsOf(scenario.question.rules), options.only);
  if (out !== undefined) openFolder(out);
  const plan = { series, origins, horizons, ask: askOf(scenario) };
  await underProgress(
    scenario,
    options,
    ({ onStart, ...told }) => {
      const { simulations, years } = sizeOf(plan, chosen.length, scenario.members);
      onStart?.(simulations, years);
      return scoreVariants(plan, chosen, told);
    },
    (scores) => {
      if (out !== undefined) writeTables(out, scores);
      const title = `${scenario.title}: variants of the model, from ${origins.join(', ')}`;
      if (options.json) {
        printJson({ scenario: scenario.id, variants: chosen, scores, figures: figuresOf(scores) });
      } else printText(variantsText(scores, title));
    },
  );
}

/** The default is always among them. Errors: `unknown-name`. */
function choose(all: readonly Variant[], only: readonly string[] | undefined): Variant[] {
  if (only === undefined) return [...all];
  const unknown = only.find((name) => !all.some((variant) => variant.name === name));
  if (unknown !== undefined) {
    const known = all.map(({ name }) => `"${name}"`).join(', ');
    const sentence = `there is no variant "${unknown}"; known: ${known}.`;
    throw new InputError('unknown-name', sentence, { field: '--only' });
  }
  return all.filter(({ name }) => name === DEFAULT || only.includes(name));
}

function writeTables(folder: string, scores: readonly VariantScore[]): void {
  const table = ratioTable(scores);
  writeFile(path.join(folder, 'variants.md'), markdownTable(table));
  writeFile(path.join(folder, 'variants.tex'), latexTable(table));
  writeFile(path.join(folder, 'variants.csv'), csvTable(scores));
}

function figuresOf(scores: readonly VariantScore[]) {
  return scores
    .filter(({ variant }) => variant !== DEFAULT)
    .map(({ variant, indicator, horizon, crpsRatio }) =>
      figure(`CRPS of ${indicator}, ${horizon} years on, ${variant} ÷ default`, crpsRatio, '1'),
    );
}
