import { TREATMENT } from '../../../benchmarks/reducedProcess/pairing.ts';
import type { ReducedSpeed } from '../../../benchmarks/speed/reduced/reduced.ts';
import { columns } from '../columns.ts';
import { counted } from '../numbers.ts';
import { digits, spread } from './digits.ts';

export function reducedText(found: ReducedSpeed): string {
  const { persons, months, rounds, compiler, missing, load } = found;
  const size = `${persons.toLocaleString('en')} persons, ${counted(months, 'month')}`;
  return [
    `Reduced labour and migration process: ${size}, one thread, ${counted(rounds, 'round')} in turns`,
    compiler === null ? missing : `C by ${compiler}`,
    `load at the end of a round, this measurement counted: ${spread(load)}`,
    '',
    programsTable(found),
    '',
    ratiosTable(found),
    '',
    pairingTable(found),
  ].join('\n');
}

function programsTable({ programs }: ReducedSpeed): string {
  const rows = programs.map((taken) => [
    taken.program,
    spread(taken.processorSeconds),
    spread(taken.nanosecondsPerPersonMonth),
  ]);
  return columns(['Program', 'Processor s', 'ns a person and month'], rows);
}

function ratiosTable({ ratios }: ReducedSpeed): string {
  const rows = ratios.map(({ name, ratio }) => [name, ratio === null ? '–' : spread(ratio)]);
  return columns(['Processor time, round by round', 'Ratio'], rows);
}

function pairingTable({ pairing: { persons, seeds, cuts } }: ReducedSpeed): string {
  const rows = cuts.map(({ quantity, month, cut }) => [
    quantity,
    String(month),
    cut.ratio === null ? 'no difference' : digits(cut.ratio),
    cut.low === null ? '' : `${digits(cut.low)} … ${digits(cut.high)}`,
  ]);
  const percent = digits((TREATMENT - 1) * 100);
  return [
    `Jobs found ${percent} % more often in one region, ${persons.toLocaleString('en')} persons, ${seeds} seeds: variance of the difference with other luck ÷ with the same luck, 95 % interval`,
    columns(['Difference of', 'Month', 'Variance cut', 'Interval'], rows),
  ].join('\n');
}
