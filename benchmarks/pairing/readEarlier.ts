import { readFileSync } from 'node:fs';
import { InputError } from '../../engine/errors.ts';
import type { ArmMoments } from './pairing.ts';

/**
 * The moments in a report that `aimaq bench pairing --json` printed.
 * Errors: `file-missing`; `syntax` for what is no such report.
 */
export function readEarlier(file: string): ArmMoments[] {
  const moments = momentsIn(textOf(file));
  if (moments !== null) return moments;
  throw new InputError('syntax', 'expected a report of aimaq bench pairing --json.', { file });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { message } = error as Error;
    throw new InputError('file-missing', `cannot be read: ${message}.`, { file });
  }
}

function momentsIn(text: string): ArmMoments[] | null {
  try {
    const { moments } = JSON.parse(text) as { moments?: unknown };
    return Array.isArray(moments) && moments.every(isMoments) ? moments : null;
  } catch {
    return null;
  }
}

function isMoments(value: Partial<Record<keyof ArmMoments, unknown>> | null): value is ArmMoments {
  if (typeof value !== 'object' || value === null) return false;
  const { arm, indicator, region, year, mean, variance, members } = value;
  return (
    [arm, indicator, region].every((name) => typeof name === 'string') &&
    [year, mean, variance, members].every((number) => typeof number === 'number')
  );
}
