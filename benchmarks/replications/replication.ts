import type { Figure } from '../../reports/figure.ts';

/** One figure of a published model, as it is stated and as it was found. */
export interface Check {
  name: string;
  expected: number;
  found: number;
  /** Largest difference allowed. */
  tolerance: number;
  unit: string;
  ok: boolean;
}

/** A published model that a part of the engine, or of its experiments, must reproduce. */
export interface Replication {
  id: string;
  title: string;
  /** Author, year, place in the work. */
  source: string;
  /** What is tested: a file of the engine, or that it is a solver of the benchmark's own. */
  part: string;
  run: () => Check[];
}

/** A replication that has been run. */
export interface Replicated extends Omit<Replication, 'run'> {
  checks: Check[];
  ok: boolean;
}

export function check(
  name: string,
  expected: number,
  found: number,
  tolerance: number,
  unit = '1',
): Check {
  return {
    name,
    expected,
    found,
    tolerance,
    unit,
    ok: Math.abs(found - expected) <= tolerance,
  };
}

export function replicate({ run, ...replication }: Replication): Replicated {
  const checks = run();
  return { ...replication, checks, ok: checks.every(({ ok }) => ok) };
}

/** Every check as a figure with its goal. */
export function figuresOf(replicated: readonly Replicated[]): Figure[] {
  return replicated.flatMap(({ title, checks }) =>
    checks.map(({ name, found, unit, expected, tolerance, ok }) => ({
      name: `${title}: ${name}`,
      value: found,
      unit,
      goal: `${expected} ± ${tolerance}`,
      holds: ok,
    })),
  );
}
