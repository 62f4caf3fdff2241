import { createHash } from 'node:crypto';
import type { Scenario } from './scenario.ts';

/**
 * SHA-256 of what a scenario asks, as canonical JSON (keys in order): country, parameters, rules,
 * shocks, months, arms and indicators as they came out of files, formulas and overrides. Title,
 * seed, sample, members and audit stay out: they change how well it is answered, not what is asked.
 */
export function hashScenario({
  question,
  arms,
  indicators,
}: Pick<Scenario, 'question' | 'arms' | 'indicators'>): string {
  const { seed: _seed, sample: _sample, audit: _audit, ...asked } = question;
  return createHash('sha256')
    .update(canonicalJson({ ...asked, arms, indicators }))
    .digest('hex');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}
