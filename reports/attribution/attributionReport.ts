import { mechanism } from '../../engine/experiments/attribution/mechanisms.ts';
import type { AttributionOutcome } from '../../engine/experiments/attribution/outcome.ts';
import { currentVersions } from '../../engine/results/versions.ts';
import { figure } from '../figure.ts';
import type { PlannedAttribution } from './plannedAttribution.ts';
import type { AttributionReport } from './report.ts';

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
