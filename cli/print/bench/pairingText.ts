import type { AgainstEarlier } from '../../../benchmarks/pairing/againstEarlier.ts';
import type { Tally } from '../../../benchmarks/pairing/comparisons.ts';
import type { PairingReport, PolicyCuts } from '../../../benchmarks/pairing/pairing.ts';
import type { SampleAgreement } from '../../../benchmarks/pairing/sampleAgreement.ts';
import { columns } from '../columns.ts';
import { digits } from './digits.ts';
import { figuresTable } from './figuresTable.ts';
import { machineLine } from './machineLine.ts';

/** Quantities shown of those that are furthest off. */
const SHOWN = 8;

export function pairingText(report: PairingReport, against: AgainstEarlier | null): string {
  const { scenario, machine, members, sample, policies, agreement, figures } = report;
  const judged = figures.filter(({ goal }) => goal !== null);
  return [
    `Shared luck in scenario ${scenario}: ${members} members at sample ${sample}\n${machineLine(machine)}`,
    ...(judged.length === 0 ? [] : [figuresTable(judged)]),
    ...policies.map(policyText),
    agreementText(agreement),
    ...(against === null ? [] : [againstText(against)]),
  ].join('\n\n');
}

function policyText({ name, region, cuts }: PolicyCuts): string {
  const rows = cuts.map(({ indicator, region: place, yearsAfter, cut }) => [
    indicator,
    place === region ? region : 'nation',
    String(yearsAfter),
    digits(cut.meanDifference),
    digits(cut.pairedDeviation),
    digits(cut.independentDeviation),
    cut.ratio === null ? 'no difference' : digits(cut.ratio),
    cut.low === null ? '' : `${digits(cut.low)} … ${digits(cut.high)}`,
  ]);
  const head = ['Difference of', 'Where', 'Year', 'Mean', 'SD, same luck', 'SD, other luck'];
  return [
    `${name}, against no clusters; variance with other luck ÷ with the same luck, 95 % interval`,
    columns([...head, 'Variance cut', 'Interval'], rows, ['left', 'left']),
  ].join('\n');
}

function agreementText(agreement: SampleAgreement): string {
  const { samples, members, quantities, biased, offTheLine, wrongVariance } = agreement;
  const furthest = quantities.toSorted((a, b) => Math.abs(b.bias.z) - Math.abs(a.bias.z));
  const rows = furthest
    .slice(0, SHOWN)
    .map(({ indicator, region, year, bias, ...quantity }) => [
      indicator,
      region,
      String(year),
      ...quantity.moments.map(({ mean }) => digits(mean)),
      `${digits(quantity.biasPercent)} %`,
      digits(bias.z),
      bias.rejected ? 'clear' : '',
    ]);
  const head = ['Mean of', 'Where', 'Year', ...samples.map(String), 'Bias', 'z', ''];
  return [
    `Samples ${samples.join(', ')}, ${members} members each, arm without clusters; of each kind of test Holm, 5 %`,
    `means of smallest and largest sample: ${biased} of ${quantities.length} differ`,
    `means in between, against a bias ∝ 1 ÷ agents: ${tallyText(offTheLine)}`,
    `variances, against ∝ 1 ÷ agents: ${tallyText(wrongVariance)}`,
    columns(head, rows, ['left', 'left']),
  ].join('\n');
}

function againstText({ means, variances, compared }: AgainstEarlier): string {
  const rows = compared
    .slice(0, SHOWN)
    .map((one) => [
      one.indicator,
      one.arm,
      one.region,
      String(one.year),
      digits(one.earlier),
      digits(one.now),
      digits(one.zMean),
      digits(one.zVariance),
    ]);
  const head = ['Quantity', 'Arm', 'Where', 'Year', 'Earlier', 'Now', 'z mean', 'z variance'];
  return [
    'Against the earlier report; of each kind of test Holm, 5 %',
    `means: ${tallyText(means)}; variances: ${tallyText(variances)}`,
    columns(head, rows, ['left', 'left', 'left']),
  ].join('\n');
}

function tallyText({ rejected, tests, largest }: Tally): string {
  return `${rejected} of ${tests} rejected, largest |z| ${digits(largest)}`;
}
