import { mechanism } from '../../engine/experiments/attribution/mechanisms.ts';
import type { AttributionOutcome } from '../../engine/experiments/attribution/outcome.ts';
import { basisOf, headOf } from '../describeReport.ts';
import { figure } from '../figure.ts';
import { named } from '../quantity.ts';
import type { PlannedAttribution } from './plannedAttribution.ts';
import type { AttributionReport } from './report.ts';

export function attributionReport(
  { scenario, quantity, asked, hash }: PlannedAttribution,
  { contributions, ...outcome }: AttributionOutcome,
): AttributionReport {
  const { unit } = quantity.definition;
  const [first, second] = asked.arms;
  const mechanisms = contributions
    .map(({ mechanism: id, value, alone, last }) => {
      const { label, off } = mechanism(id);
      return { id, label, off, ...value, alone, last };
    })
    .sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const { levels, total, rest, idle, coalitions, isExact, disproportion } = outcome;
  return {
    ...headOf(scenario, asked),
    of: named(quantity),
    arms: [first.id, second.id],
    levels,
    total,
    mechanisms,
    rest,
    idle,
    coalitions,
    isExact,
    disproportion,
    ...basisOf(hash),
    figures: [
      figure('difference', total.estimate, unit),
      ...mechanisms.map(({ id, estimate }) => figure(`part of ${id}`, estimate, unit)),
      figure('part with every mechanism off', rest.estimate, unit),
    ],
  };
}
