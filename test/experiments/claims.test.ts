import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ClaimOutcome } from '../../engine/experiments/claims/claimOutcome.ts';
import { HYPOTHESES } from '../../engine/experiments/claims/hypotheses/hypotheses.ts';
import { type ClaimsQuestion, testClaims } from '../../engine/experiments/claims/testClaims.ts';
import type { EvaluationOptions } from '../../engine/experiments/evaluations.ts';
import type { Arm } from '../../engine/model/cluster.ts';
import { arms, claimsQuestion } from './claimsWorld.ts';

async function outcomes(asked: ClaimsQuestion, options: EvaluationOptions = {}) {
  const found = await testClaims(asked, { threads: 2, ...options });
  return Object.fromEntries(found!.outcomes.map((outcome) => [outcome.id, outcome]));
}

const estimates = ({ parts }: ClaimOutcome) => parts.map(({ estimate }) => estimate);

/** Enough members that some verdicts are reached. */
const MEMBERS = 24;

let told: Record<string, ClaimOutcome>;
beforeAll(async () => {
  told = await outcomes(claimsQuestion({ members: MEMBERS }));
});

test('every claim has a verdict that follows from its interval', () => {
  expect(Object.keys(told)).toEqual(Array.from({ length: 13 }, (_, index) => `H${index + 1}`));
  for (const { verdict, effect, reason } of Object.values(told)) {
    expect(reason).toBeNull();
    const { estimate, low, high, level } = effect;
    expect(low).toBeLessThanOrEqual(estimate!);
    expect(high).toBeGreaterThanOrEqual(estimate!);
    expect(level).toBeGreaterThanOrEqual(0.95);
    expect(level).toBeLessThan(1);
    const follows = low! > 0 ? 'supported' : high! <= 0 ? 'refuted' : 'undecided';
    expect(verdict).toBe(follows);
  }
});

test('swapping the physical and the Internet arm swaps what comes out: no claim knows its arm', async () => {
  const swapped = await outcomes(
    claimsQuestion({
      members: MEMBERS,
      arms: { ...arms, physical: arms.internet, internet: arms.physical },
    }),
  );
  // Internet less physical becomes physical less Internet.
  for (const id of ['H4', 'H5', 'H9']) {
    expect(swapped[id].effect.estimate).toBeCloseTo(-told[id].effect.estimate!, 6);
    expect(told[id].effect.estimate).not.toBe(0);
    // Holm's correction looks at all claims, so a verdict near the line may be lost, but never kept.
    const pair = [told[id].verdict, swapped[id].verdict].sort().join(' and ');
    expect([
      'refuted and supported',
      'supported and undecided',
      'refuted and undecided',
      'undecided and undecided',
    ]).toContain(pair);
  }
  expect([told.H4.verdict, swapped.H4.verdict].sort()).toEqual(['refuted', 'supported']);
  // Income disproportion of either arm: what H1 finds of one, H2 finds of the other, with its sign.
  expect(estimates(swapped.H1)[0]).toBeCloseTo(-estimates(told.H2)[1]!, 12);
  expect(estimates(swapped.H2)[1]).toBeCloseTo(-estimates(told.H1)[0]!, 12);
});

test('without clusters nothing happens, and no claim is supported', async () => {
  const empty = (arm: Arm): Arm => ({ ...arm, clusters: [] });
  const nothing = await outcomes(
    claimsQuestion({
      members: 2,
      arms: {
        reference: arms.reference,
        physical: empty(arms.physical),
        internet: empty(arms.internet),
        symbiosis: empty(arms.symbiosis),
      },
    }),
  );
  for (const { id, verdict, effect, reason } of Object.values(nothing)) {
    if (['H2', 'H6', 'H7', 'H8'].includes(id)) {
      expect(verdict).toBe('undecided');
      expect(reason).toMatch(/cluster/);
    } else {
      expect(effect).toMatchObject({ estimate: 0, low: 0, high: 0 });
      expect(verdict).toBe('refuted');
    }
  }
});

test('where nobody learns from others, symbiosis and partners change nothing', async () => {
  const asked = claimsQuestion({ members: 2 });
  const { question } = asked;
  const deaf = await outcomes({
    ...asked,
    question: { ...question, rules: { ...question.rules, knowledge: 'none' } },
  });
  for (const id of ['H7', 'H8']) {
    expect(deaf[id].verdict).toBe('refuted');
    expect(deaf[id].effect).toMatchObject({ estimate: 0, low: 0, high: 0 });
    expect(told[id].effect.estimate).not.toBe(0);
  }
});

test('an arm or a place abroad that a claim needs and the scenario has not is the reason', async () => {
  const asked = claimsQuestion({ members: 2, arms: { ...arms, symbiosis: null } });
  const { question } = asked;
  const alone = { ...question, country: { ...question.country, outside: [] } };
  const found = await outcomes({ ...asked, question: alone });
  expect(found.H7).toMatchObject({ verdict: 'undecided', robustness: null, turnsOn: [] });
  expect(found.H7.reason).toContain('symbiosis');
  expect(found.H8.reason).toContain('abroad');
  expect(found.H1.reason).toBeNull();
});

test('one member gives estimates and no verdict', async () => {
  const single = await outcomes(claimsQuestion({ members: 1 }));
  for (const { verdict, effect, reason } of Object.values(single)) {
    expect(verdict).toBe('undecided');
    expect(reason).toContain('two members');
    expect(effect).toMatchObject({ low: null, high: null, level: null });
    expect(Number.isFinite(effect.estimate)).toBe(true);
  }
});

test('threads and interruptions change nothing, and points say how far verdicts carry', async () => {
  const asked = claimsQuestion({ members: 2, points: 3 });
  const kept = new Map<number, number[]>();
  const interruption = new AbortController();
  const stopped = await testClaims(asked, {
    threads: 1,
    signal: interruption.signal,
    onValues(unit, differences) {
      kept.set(unit, differences);
      interruption.abort();
    },
  });
  expect(stopped).toBeNull();
  expect([...kept.keys()]).toEqual([0]);
  let missing = 0;
  const resumed = await testClaims(asked, {
    threads: 2,
    known: (unit) => kept.get(unit) ?? null,
    onStart: (units) => {
      missing = units;
    },
  });
  expect(missing).toBe(4);
  expect(resumed).toEqual(await testClaims(asked, { threads: 1 }));
  for (const { robustness } of resumed!.outcomes) {
    expect([0, 1 / 3, 2 / 3, 1]).toContain(robustness);
  }
});

test('the documentation names every claim in its own words', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/claims.md'), 'utf8');
  for (const { id, claim } of HYPOTHESES) expect(page).toContain(`| ${id}. ${claim} |`);
});
