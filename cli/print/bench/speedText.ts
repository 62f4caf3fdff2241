import type { EnsembleEfficiency } from '../../../benchmarks/speed/ensembleEfficiency.ts';
import type { PowerLaw } from '../../../benchmarks/speed/exponent.ts';
import { type FirstFan, PARAMETER } from '../../../benchmarks/speed/firstFan.ts';
import type { Growth } from '../../../benchmarks/speed/growth.ts';
import type { SpeedReport } from '../../../benchmarks/speed/speed.ts';
import type { WholeSimulation } from '../../../benchmarks/speed/wholeSimulation.ts';
import { columns } from '../columns.ts';
import { counted } from '../numbers.ts';
import { digits, spread } from './digits.ts';
import { figuresTable } from './figuresTable.ts';
import { machineLine } from './machineLine.ts';
import { reducedText } from './reducedText.ts';

export function speedText(report: SpeedReport): string {
  const { scenario, machine, figures, whole, growth, ensemble, firstFan, reduced } = report;
  return [
    `Speed of the whole model, scenario ${scenario}\n${machineLine(machine)}`,
    figuresTable(figures),
    ...(whole === null ? [] : [wholeText(whole)]),
    ...(growth ?? []).map(growthText),
    ...(ensemble === null ? [] : [ensembleText(ensemble)]),
    ...(firstFan === null ? [] : [firstFanText(firstFan)]),
    ...(reduced === null ? [] : [reducedText(reduced)]),
  ].join('\n\n');
}

function wholeText(found: readonly WholeSimulation[]): string {
  const head = ['Sample', 'Agents', 'Seconds', 'Processor s', 'Synthesis s', 'Months s'];
  const rows = found.map((whole) => [
    String(whole.sample),
    whole.agents.toLocaleString('en'),
    spread(whole.seconds),
    spread(whole.processorSeconds),
    spread(whole.synthesisSeconds),
    spread(whole.monthsSeconds),
    spread(whole.nanosecondsPerAgentMonth),
    spread(whole.bytesPerAgent),
    spread(whole.othersCores),
  ]);
  return [
    `One member, arm without clusters, ${counted(found[0].years, 'year')}, one thread, a process each; median (least … greatest)`,
    columns([...head, 'ns an agent and month', 'Bytes an agent', 'Cores of others'], rows),
  ].join('\n');
}

function growthText({ dimension, points, whole, synthesis, months, steepest }: Growth): string {
  const rows = points.map((point) => [
    point.size.toLocaleString('en'),
    digits(point.synthesisSeconds),
    digits(point.monthsSeconds),
    digits(point.wholeSeconds),
  ]);
  const scaled = dimension === 'months' ? 'Both s' : '15 years s';
  return [
    `Growth of cost with ${dimension}: whole ${law(whole)}, synthesis ${law(synthesis)}, months ${law(months)}; steepest step of the whole ${steepest.toFixed(2)}`,
    columns([dimension, 'Synthesis s', 'Months s', scaled], rows),
  ].join('\n');
}

/** The exponent with its standard error. */
function law({ exponent, standardError }: PowerLaw): string {
  return `size^${exponent.toFixed(2)} (± ${standardError.toFixed(2)})`;
}

function ensembleText(found: EnsembleEfficiency): string {
  const { sample, years, members, oneThread, twoThreads, ratio } = found;
  return [
    `${members} members of sample ${sample}, ${counted(years, 'year')}, in turns; members a second, median (least … greatest)`,
    `one thread ${spread(oneThread)}, two threads ${spread(twoThreads)}, ratio ${spread(ratio)} over ${ratio.repetitions} pairs`,
    `processor time of two threads ÷ of one ${spread(found.processorTime)}; cores of others ${spread(found.othersCores)}`,
  ].join('\n');
}

function firstFanText(found: FirstFan): string {
  const { arms, members, years, sample, seconds, firstMember, lastMember, answer } = found;
  return [
    `First fan chart after a change of ${PARAMETER}: ${arms} arms, ${members} members, ${counted(years, 'year')}, sample ${sample}`,
    `${spread(seconds)} s: first member ${spread(firstMember)}, last ${spread(lastMember)}, then the answer ${spread(answer)}`,
    `the first of all, on threads just started: ${found.coldSeconds.toFixed(2)} s`,
    `processor time ${spread(found.processorSeconds)} s; cores of others ${spread(found.othersCores)}`,
    `Timed: ${found.timed}`,
  ].join('\n');
}
