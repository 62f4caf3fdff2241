import { Command } from 'commander';
import type { Arm } from '../../engine/model/cluster.ts';
import { type BaseYearRow, compareBaseYear } from '../../engine/model/world/baseYear.ts';
import { assumptions } from '../../scenarios/doubts/assumptions.ts';
import { type Doubts, doubtsOf } from '../../scenarios/doubts/doubts.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { addScenarioOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { counted, level, percentage } from '../print/numbers.ts';
import { printJson, printText } from '../print/output.ts';
import { baseYearTable } from '../print/scenario/baseYearTable.ts';
import { doubtsText } from '../print/scenario/doubts.ts';
import { countByConfidence, countBySource } from '../print/scenario/figures.ts';

interface CheckOptions extends ScenarioOptions {
  json?: boolean;
}

export function checkCommand(): Command {
  return addScenarioOptions(new Command('check'))
    .description('say what is wrong with a scenario, or what its data imply')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq check kazakhstan --sample 0.01')
    .action(check);
}

function check(name: string, { json, ...options }: CheckOptions): void {
  const scenario = readScenario(name, options);
  const baseYear = compareBaseYear(scenario.question);
  const doubts = doubtsOf(scenario);
  if (json) printJson(checkReport(scenario, baseYear, doubts));
  else printText(checkText(scenario, baseYear, doubts));
}

function checkReport(scenario: Scenario, baseYear: BaseYearRow[], doubts: Doubts) {
  const { id, title, question, members, arms, figures, warnings } = scenario;
  return {
    scenario: id,
    title,
    start: question.country.start,
    years: question.months / 12,
    sample: question.sample,
    members,
    regions: question.country.regions.map((region) => region.id),
    arms: arms.map((arm) => ({ id: arm.id, clusters: arm.clusters.length, budget: budgetOf(arm) })),
    confidence: countByConfidence(figures),
    sources: Object.fromEntries(countBySource(figures)),
    assumed: figures.filter(({ confidence }) => confidence === 'assumed'),
    warnings,
    doubts,
    baseYear,
  };
}

function checkText(scenario: Scenario, baseYear: BaseYearRow[], doubts: Doubts): string {
  const { title, question, members, arms, figures, warnings } = scenario;
  const { country, sample, months } = question;
  const confidence = Object.entries(countByConfidence(figures));
  const blocks = [
    `${title}: no fault found`,
    [
      `From ${country.start}, ${counted(months / 12, 'year')}, ${counted(country.regions.length, 'region')}, ${counted(members, 'member')} an arm`,
      ...arms.map((arm) => `  ${arm.id}: ${describeArm(arm, country.currency)}`),
    ].join('\n'),
    [
      `Base year against data, at sample ${percentage(sample)} (± of the synthesised world)`,
      baseYearTable(baseYear),
    ].join('\n'),
    [
      `Figures: ${confidence.map(([name, count]) => `${count} ${name}`).join(', ')}`,
      ...countBySource(figures).map(([source, count]) => `  ${source}: ${count}`),
    ].join('\n'),
    doubtsText(doubts),
    list('Assumed', assumptions(figures)),
    list('Warnings', warnings),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function describeArm(arm: Arm, currency: string): string {
  if (arm.clusters.length === 0) return 'no cluster';
  const budget = level(budgetOf(arm) / 1e6, 'money');
  return `${counted(arm.clusters.length, 'cluster')}, ${budget} million ${currency} of public money`;
}

/** Public money of all clusters and years, currency of base-year prices. */
function budgetOf({ clusters }: Arm): number {
  return clusters
    .flatMap(({ programme }) => programme.budget)
    .reduce((total, { amount }) => total + amount, 0);
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
