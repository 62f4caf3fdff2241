import type { IndicatorId } from '../../../server/api.ts';

/** Label and definition of each indicator of the program, in one language. */
export type TranslatedIndicators = Record<
  IndicatorId | 'public_cost_per_net_job',
  { label: string; definition: string }
>;
