import type { RunIndicator } from '../../../server/api.ts';
import { choice } from '../../state/choice.ts';
import { BASES } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';

/** The indicator of the chosen basis, as the run defines it. */
export function levelIndicator({ run }: View): RunIndicator {
  const { level } = BASES[choice.basis.value];
  return run.indicators.find(({ id }) => id === level)!;
}
