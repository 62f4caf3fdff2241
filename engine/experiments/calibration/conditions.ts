import { type Country, type Region, residentsOf } from '../../model/country.ts';
import { mean } from '../moments.ts';

/** How a region stood when a window began: what outcomes are set against. */
interface ConditionDefinition {
  label: string;
  of(region: Region): number;
}

/** Conditions at the start are given, not chosen by the regions' later luck: valid instruments. */
export const CONDITIONS = {
  all: { label: '', of: () => 1 },
  pay: { label: 'pay at the start', of: ({ meanPay }) => Math.log(meanPay) },
  unemployment: {
    label: 'unemployment at the start',
    of: ({ unemploymentRate }) => unemploymentRate,
  },
  size: { label: 'population at the start', of: (region) => Math.log(residentsOf(region)) },
  migration: {
    label: 'net migration before',
    of: (region) => region.netInternalMigration / residentsOf(region),
  },
} as const satisfies Record<string, ConditionDefinition>;
export type ConditionId = keyof typeof CONDITIONS;

/**
 * The condition of every region, less the mean and in standard deviations over the regions, so that
 * a target says how much an outcome differs for one standard deviation; 1 for `all`.
 */
export function conditionOf(id: ConditionId, { regions }: Country): number[] {
  const values = regions.map((region) => CONDITIONS[id].of(region));
  if (id === 'all') return values;
  const level = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - level) ** 2)));
  return values.map((value) => (deviation > 0 ? (value - level) / deviation : 0));
}
