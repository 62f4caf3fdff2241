import { InputError } from '../../errors.ts';
import { PUBLIC_COST_PER_NET_JOB } from '../../model/indicators/definitions.ts';
import type { RowFilter } from '../queries/rows.ts';
import type { Manifest } from './manifest.ts';

/**
 * Checks names that come from outside against what the run has.
 *
 * Errors: `unknown-name` with the names that are known, `out-of-range` for a year that was not
 * simulated.
 */
export function assertKnown(manifest: Manifest, filter: RowFilter): void {
  const { arms, regions, indicators, firstYear, lastYear } = manifest;
  assertName('arm', filter.arm, arms);
  assertName('region', filter.region, [...regions, { id: 'all' }]);
  assertName('indicator', filter.indicator, [...indicators, PUBLIC_COST_PER_NET_JOB]);
  const { year } = filter;
  if (year !== undefined && !(Number.isInteger(year) && year >= firstYear && year <= lastYear)) {
    throw new InputError(
      'out-of-range',
      `Expected a year from ${firstYear} to ${lastYear}, found ${year}.`,
    );
  }
}

function assertName(field: string, name: string | undefined, known: { id: string }[]): void {
  if (name === undefined || known.some(({ id }) => id === name)) return;
  const names = known.map(({ id }) => id).join(', ');
  throw new InputError('unknown-name', `There is no ${field} "${name}": known are ${names}.`);
}
