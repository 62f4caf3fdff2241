import type { ParameterValues } from '../../parameters.ts';

/** Share of a sector's positions that can be filled remotely, in the order of SECTORS. */
export function teleworkableShares(parameters: ParameterValues): number[] {
  return [
    parameters.teleworkAgriculture,
    parameters.teleworkIndustry,
    parameters.teleworkLocalServices,
    parameters.teleworkBusinessServices,
    parameters.teleworkPublicServices,
  ];
}
