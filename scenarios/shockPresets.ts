import type { Sector } from '../engine/model/country.ts';
import type { ShockKind } from '../engine/model/shock.ts';

/** A shock that a scenario can name; what an entry says itself wins. */
export interface ShockPreset {
  /** What it stands for, with the reason for its size. */
  description: string;
  kind: ShockKind;
  sectors?: Sector[];
  /** Formula of t, years since its first month. */
  path: string;
}

export const SHOCK_PRESETS = {
  'commodity-slump': {
    description:
      'Demand from abroad for industrial goods falls by 30 % at once; half of the gap is closed in two years and a half. Assumed: less than the fall of the export earnings of Kazakhstan in 2015, about 40 %, which was one of prices too.',
    kind: 'world-demand',
    sectors: ['industry'],
    path: '1 - 0.3 * exp(-0.28 * t)',
  },
  'network-outage': {
    description:
      'The network is down for a week. Assumed: somewhat longer than the outage of January 2022 in Kazakhstan, of about five days.',
    kind: 'outage',
    path: 't < 0.08 ? 0.25 : 0',
  },
  'border-closing': {
    description:
      'Nine tenths of the ties to foreign partners are cut for a year and a half, then half of them for as long again. Assumed.',
    kind: 'border-closing',
    path: 't < 1.5 ? 0.9 : t < 3 ? 0.5 : 0',
  },
} satisfies Record<string, ShockPreset>;

export type ShockPresetName = keyof typeof SHOCK_PRESETS;
