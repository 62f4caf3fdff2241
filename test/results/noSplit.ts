// Rows of a run whose members all have the same parameters.
import type { Split } from '../../engine/results/queries/rows.ts';

export const noSplit: Split = {
  varianceLuck: null,
  varianceParameters: null,
  luckP10: null,
  luckP90: null,
};
