import { listValue } from '@duckdb/node-api';
import { InputError } from '../../errors.ts';
import { memberFiles, storedMembers } from '../folder/layout.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { assertKnown } from '../manifest/names.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { reading } from './damage.ts';
import { ask } from './database.ts';
import type { ComparisonRow, RowFilter } from './rows.ts';
import { inOrder, narrowed, order, quantileColumns, quantiles } from './spreads.ts';

export interface ComparedRun {
  /** Folder of the other run. */
  run: string;
  title: string;
  /**
   * True where seed and sample agree: members of one number share their luck and are compared. Otherwise
   * members are compared across, as independent draws, and intervals are wider.
   */
  paired: boolean;
  /** How many members of the other run are compared. */
  members: number;
  rows: ComparisonRow[];
}

/** Pairs of independent members that are enough to know the quantiles of a difference. */
const ENOUGH_PAIRS = 1024;

/**
 * Sets runs side by side: same arm by id, same indicator, region and year.
 *
 * Errors: those of `readManifest` and `assertKnown` for every run; `inconsistent-data` where the
 * currencies differ or no arm is common; `run-unreadable` where no member is stored yet.
 */
export async function compareRuns(
  base: string,
  others: string[],
  filter: RowFilter = {},
): Promise<ComparedRun[]> {
  const compared: ComparedRun[] = [];
  for (const other of others) compared.push(await compare(base, other, filter));
  return compared;
}

async function compare(base: string, other: string, filter: RowFilter): Promise<ComparedRun> {
  const manifest = readManifest(base);
  const otherManifest = readManifest(other);
  assertKnown(manifest, filter);
  assertKnown(otherManifest, filter);
  assertComparable(manifest, otherManifest);
  // Members of one number share their luck, however many others there are.
  const paired = (['seed', 'sample'] as const).every(
    (field) => manifest[field] === otherManifest[field],
  );
  const pairs = paired ? sameMembers(base, other) : acrossMembers(base, other);
  if (pairs.length === 0) {
    throw new InputError('run-unreadable', `${base} and ${other} have no members to compare yet.`);
  }
  const { condition, values } = narrowed(filter);
  const query = {
    sql: comparison(condition),
    values: {
      ...order(manifest),
      ...values,
      base_files: listValue(memberFiles(base, 'indicators')),
      other_files: listValue(memberFiles(other, 'indicators')),
      base_members: listValue(pairs.map(([own]) => own)),
      other_members: listValue(pairs.map(([, its]) => its)),
    },
  };
  const rows = await reading(base, () => reading(other, () => ask<ComparisonRow>(query)));
  const members = new Set(pairs.map(([, its]) => its)).size;
  return { run: other, title: otherManifest.title, paired, members, rows };
}

/** Means are taken over members, not over pairs: pairs across may name a member more often. */
const comparison = (condition: string) => `
  WITH pairs AS (
    SELECT unnest($base_members)::INTEGER own, unnest($other_members)::INTEGER its
  ),
  base AS (
    FROM read_parquet($base_files)
    WHERE member IN (SELECT own FROM pairs) AND ${condition}
  ),
  other AS (
    FROM read_parquet($other_files)
    WHERE member IN (SELECT its FROM pairs) AND ${condition}
  ),
  base_means AS (SELECT indicator, arm, region, year, avg(value) base FROM base GROUP BY ALL),
  other_means AS (SELECT indicator, arm, region, year, avg(value) other FROM other GROUP BY ALL),
  spread AS (
    SELECT b.indicator, b.arm, b.region, b.year, ${quantiles('o.value - b.value')} q,
      avg((o.value > b.value)::INTEGER) probability
    FROM pairs JOIN base b ON b.member = own
      JOIN other o ON o.member = its AND o.indicator = b.indicator AND o.arm = b.arm
        AND o.region = b.region AND o.year = b.year
    GROUP BY ALL
  )
  SELECT indicator, arm, region, year, base, other, other - base mean, ${quantileColumns('q')},
    probability "probabilityPositive"
  FROM spread JOIN base_means USING (indicator, arm, region, year)
    JOIN other_means USING (indicator, arm, region, year) ${inOrder}`;

/** Errors: `inconsistent-data` where the currencies differ or no arm is common. */
export function assertComparable(base: Manifest, other: Manifest): void {
  if (base.currency !== other.currency) {
    throw new InputError(
      'inconsistent-data',
      `Runs in ${base.currency} and in ${other.currency} cannot be compared.`,
    );
  }
  const known = base.arms.map(({ id }) => id);
  if (!other.arms.some(({ id }) => known.includes(id))) {
    throw new InputError(
      'inconsistent-data',
      `"${base.title}" and "${other.title}" have no arm in common: expected one of ${known.join(', ')}.`,
    );
  }
}

function sameMembers(base: string, other: string): [number, number][] {
  const its = storedMembers(other);
  return storedMembers(base)
    .filter((member) => its.includes(member))
    .map((member) => [member, member]);
}

/** Pairs spread evenly over both runs: all there are, or enough of them. */
function acrossMembers(base: string, other: string): [number, number][] {
  const own = storedMembers(base);
  const its = storedMembers(other);
  const each = Math.min(its.length, Math.ceil(Math.max(ENOUGH_PAIRS, its.length) / own.length));
  return own.flatMap((member, at) =>
    Array.from({ length: each }, (_, step): [number, number] => [
      member,
      its[(at * each + step) % its.length],
    ]),
  );
}
