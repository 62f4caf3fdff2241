import type { Attributed } from '../../engine/experiments/attribution/estimates.ts';
import { type MechanismId, mechanism } from '../../engine/experiments/attribution/mechanisms.ts';
import type {
  AttributionOutcome,
  Contribution,
} from '../../engine/experiments/attribution/outcome.ts';
import { currentVersions } from '../../engine/results/versions.ts';
import { type Figure, figure } from '../figure.ts';
import type { PlannedAttribution } from './plannedAttribution.ts';

interface NamedContribution extends Omit<Contribution, 'value' | 'mechanism'>, Attributed {
  id: MechanismId;
  label: string;
  off: string;
}

/** What `aimaq attribute --json` prints and stores: depends on the question alone. */
export interface AttributionReport {
  scenario: string;
  title: string;
  seed: string;
  sample: number;
  members: number;
  of: { indicator: string; label: string; unit: string; region: string; year: number };
  /** The difference explained is the second less the first. */
  arms: [string, string];
  levels: [Attributed, Attributed];
  total: Attributed;
  /** Largest first; with `rest` they add up to `total`. */
  mechanisms: NamedContribution[];
  /** The difference that is left with every mechanism off. */
  rest: Attributed;
  /** Asked for, but not at work in these arms. */
  idle: MechanismId[];
  coalitions: number;
  isExact: boolean;
  disproportion: AttributionOutcome['disproportion'];
  versions: ReturnType<typeof currentVersions>;
  /** SHA-256 of the question. */
  question: string;
  figures: Figure[];
}

export function attributionReport(
  { scenario, quantity, asked, hash }: PlannedAttribution,
  { contributions, ...outcome }: AttributionOutcome,
): AttributionReport {
  const { definition, of } = quantity;
  const { unit } = definition;
  const [first, second] = asked.arms;
  const mechanisms = contributions
    .map(({ mechanism: id, value, alone, last }) => {
      const { label, off } = mechanism(id);
      return { id, label, off, ...value, alone, last };
    })
    .sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const { levels, total, rest, idle, coalitions, isExact, disproportion } = outcome;
  return {
    scenario: scenario.id,
    title: scenario.title,
    seed: asked.question.seed,
    sample: asked.question.sample,
    members: asked.members,
    of: { ...of, label: definition.label, unit },
    arms: [first.id, second.id],
    levels,
    total,
    mechanisms,
    rest,
    idle,
    coalitions,
    isExact,
    disproportion,
    versions: currentVersions(),
    question: hash,
    figures: [
      figure('difference', total.estimate, unit),
      ...mechanisms.map(({ id, estimate }) => figure(`part of ${id}`, estimate, unit)),
      figure('part with every mechanism off', rest.estimate, unit),
    ],
  };
}
