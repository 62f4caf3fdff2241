import { MOVER_KINDS } from './attractions.ts';
import type { MigrationRule } from './migrationRule.ts';

/** Nobody moves between regions, at the start or later. */
export const none: MigrationRule = {
  startFlows: ({ table }) => new Float64Array(table.length),
  attractions: ({ base }) => new Float64Array(MOVER_KINDS * base.regions ** 2),
};
