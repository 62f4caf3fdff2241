import { fingerprint } from '../engine/experiments/fingerprint.ts';
import type { Scenario } from './scenario.ts';

/**
 * SHA-256 of what a scenario asks, as canonical JSON (keys in order): country, parameters and how
 * surely they are known, rules, shocks, months, arms and indicators as they came out of files, formulas and overrides. Title,
 * seed, sample, members and audit stay out: they change how well it is answered, not what is asked.
 */
export function hashScenario({
  question,
  arms,
  indicators,
  uncertainty,
}: Pick<Scenario, 'question' | 'arms' | 'indicators' | 'uncertainty'>): string {
  const { seed: _seed, sample: _sample, audit: _audit, ...asked } = question;
  return fingerprint({ ...asked, arms, indicators, uncertainty });
}
