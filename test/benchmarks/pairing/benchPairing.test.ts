import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PairingReport } from '../../../benchmarks/pairing/pairing.ts';
import { readEarlier } from '../../../benchmarks/pairing/readEarlier.ts';
import { aimaq } from '../../cli/aimaq.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-pairing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('bench pairing --quick --json compares two policies, all samples, and an earlier report', async () => {
  const earlier = path.join(folder, 'earlier.json');
  const row = { arm: 'none', indicator: 'population', region: 'all', year: 2020 };
  writeFileSync(
    earlier,
    JSON.stringify({ moments: [{ ...row, mean: 1, variance: 1, members: 9 }] }),
  );
  const args = ['bench', 'pairing', '--quick', '--members', '6', '--json', '--against', earlier];
  const { code, stdout } = await aimaq(args, folder);
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as PairingReport & { against: { means: object } };
  expect(report).toMatchObject({ scenario: 'kazakhstan', members: 6, sample: 0.0005 });

  expect(report.policies.map(({ arm }) => arm)).toEqual(['one-cluster', 'people']);
  for (const { region, cuts } of report.policies) {
    // Four indicators of the region and six of the nation, after one year and two.
    expect(cuts).toHaveLength(20);
    expect(new Set(cuts.map((cut) => cut.region))).toEqual(new Set([region, 'all']));
    for (const { cut } of cuts) {
      // Shared luck: six members are enough to see it, 1 would be none.
      if (cut.ratio !== null) expect(cut.ratio).toBeGreaterThan(1);
      else expect(cut.pairedDeviation).toBe(0);
    }
  }
  const { samples, quantities } = report.agreement;
  expect(samples).toEqual([0.0005, 0.001, 0.002]);
  expect(quantities).toHaveLength((17 * 4 + 6) * 2);
  expect(report.moments).toHaveLength(3 * quantities.length);
  expect(report.against.means).toMatchObject({ tests: 1, rejected: 1 });
});

test.each([
  ['missing.json', null, 'file-missing'],
  ['empty.json', '{}', 'syntax'],
  ['half.json', '{"moments": [{"arm": "none"', 'syntax'],
  ['other.json', '{"moments": [{"arm": "none"}]}', 'syntax'],
])('an earlier report that is none is refused: %s', (name, text, code) => {
  const file = path.join(folder, name);
  if (text !== null) writeFileSync(file, text);
  expect(() => readEarlier(file)).toThrow(expect.objectContaining({ code, place: { file } }));
});
