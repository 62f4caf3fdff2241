import type { Machine } from '../../../benchmarks/machine.ts';
import type { Profile, ProfilePart } from '../../../benchmarks/speed/profile.ts';
import { columns } from '../columns.ts';
import { digits } from './digits.ts';
import { machineLine } from './machineLine.ts';

export function profileText({ machine, profile }: { machine: Machine; profile: Profile }): string {
  const { sample, years, synthesis, months } = profile;
  return [
    `Profile of one member, arm without clusters, sample ${sample}, ${years} years\n${machineLine(machine)}`,
    part('Synthesis', synthesis),
    part('Months', months),
  ].join('\n\n');
}

function part(title: string, { seconds, functions }: ProfilePart): string {
  const rows = functions.map(({ name, place, milliseconds, share }) => [
    `${(share * 100).toFixed(1)} %`,
    digits(milliseconds),
    name,
    place,
  ]);
  const head = ['Self', 'ms', 'Function', 'Where'];
  return `${title}, ${digits(seconds)} s\n${columns(head, rows, ['right', 'right', 'left', 'left'])}`;
}
