import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Classification,
  DIMENSIONS,
  type DimensionId,
  valuesOf,
} from '../../engine/model/classification.ts';
import { BRANCHES, HIRING, INSTITUTIONS } from '../../engine/model/cluster.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { OUTSIDE, SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const dimensions = Object.keys(DIMENSIONS) as DimensionId[];
const classification = fc.record(
  Object.fromEntries(dimensions.map((id) => [id, fc.constantFrom(...valuesOf(id))])),
) as unknown as fc.Arbitrary<Classification>;

/** Mostly what asks nothing of the rest, so that many clusters fit together. */
const rarely = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const share = rarely(0, fc.constantFrom(0.25, 0.6));

const fields = fc.record({
  classification,
  sector: fc.constantFrom(...SECTORS),
  otherSectors: rarely([], fc.subarray([...SECTORS])),
  branches: fc.subarray([...BRANCHES], { minLength: 2 }),
  institutions: rarely([], fc.subarray([...INSTITUTIONS])),
  partners: rarely([], fc.subarray(['far'])),
  hiring: rarely('open' as const, fc.constantFrom(...HIRING)),
  budgetShare: fc.constantFrom(0, 1),
  trainingShare: share,
  relocationShare: share,
  taxPreference: share,
});

test('any cluster is read as it is said, or refused at one of its own fields', () => {
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fields, (said) => {
      const folder = writeFolder({ ...SMALL, 'scenario.yaml': SMALL['scenario.yaml'] + OUTSIDE });
      const set = Object.entries(said).map(
        ([field, value]) => `arms.mills.clusters.0.${field}=${JSON.stringify(value)}`,
      );
      const line = complaintOf(folder, set);
      if (line !== 'no complaint') {
        expect(line).toMatch(/^inconsistent-data .*arms\.mills\.clusters/);
        outcomes.refused++;
        return;
      }
      outcomes.read++;
      const [{ programme, ...cluster }] = loadScenario(folder, { set }).arms[1].clusters;
      const { budgetShare: _, trainingShare, relocationShare, taxPreference, ...own } = said;
      expect(cluster).toMatchObject(own);
      expect(programme).toMatchObject({ trainingShare, relocationShare, taxPreference });
      const hasState = said.classification.stateParticipation === 'with';
      expect(programme.budget.some(({ amount }) => amount > 0)).toBe(hasState);
    }),
    { seed: 3, numRuns: 200 },
  );
  // Enough of both for the test to say something.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(10);
});
