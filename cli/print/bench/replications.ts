import type { Check, Replicated } from '../../../benchmarks/replications/replication.ts';
import { columns } from '../columns.ts';
import { counted } from '../numbers.ts';

/** Every model with its figures: what is published, what was found, how far apart they may be. */
export function replicationsText(replicated: readonly Replicated[]): string {
  const missed = replicated.filter(({ ok }) => !ok);
  const verdict =
    missed.length === 0
      ? `All ${counted(replicated.length, 'model')} reproduced.`
      : `${missed.length} of ${counted(replicated.length, 'model')} missed: ${missed.map(({ id }) => id).join(', ')}.`;
  return [...replicated.map(block), verdict].join('\n\n');
}

function block({ id, title, source, part, checks }: Replicated): string {
  const rows = checks.map(({ name, expected, found, tolerance, unit, ok }) => [
    `  ${name}${unit === '1' ? '' : `, ${unit}`}`,
    figure(expected, tolerance),
    figure(found, tolerance),
    allowed(tolerance),
    ok ? 'ok' : 'MISSED',
  ]);
  const table = columns(['', 'expected', 'found', 'allowed', ''], rows);
  return [`${title} (${id})`, `  ${source}`, `  tested: ${part}`, table].join('\n');
}

/** To two places beyond the tolerance, or six digits where there is none. */
function figure(value: number, tolerance: Check['tolerance']): string {
  const decimals = tolerance === 0 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(tolerance)));
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: Math.min(8, decimals),
    maximumFractionDigits: Math.min(8, decimals),
  }).format(value);
}

const allowed = (tolerance: number): string =>
  `± ${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(tolerance)}`;
