import { expect, test } from 'vitest';
import { runManifest } from '../../engine/experiments/runManifest.ts';
import type { Study } from '../../engine/experiments/study.ts';
import { makeCluster } from '../model/countries.ts';
import { smallStudy } from './smallStudy.ts';

const versions = { aimaq: '1', duckdb: '1' };
const questionOf = (study: Study, made = versions) => runManifest(study, made).hashes.question;

test('the hash of the question changes with all that changes the tables', () => {
  const study = smallStudy();
  const { question } = study;
  const others = [
    questionOf(smallStudy({ question: { ...question, seed: 'other' } })),
    questionOf(smallStudy({ question: { ...question, sample: 0.01 } })),
    questionOf(smallStudy({ question: { ...question, months: 36 } })),
    questionOf(smallStudy({ members: 4 })),
    questionOf(smallStudy({ arms: study.arms.slice(0, 1) })),
    questionOf(
      smallStudy({
        arms: [study.arms[0], { ...study.arms[1], clusters: [makeCluster({ memberShare: 0.31 })] }],
      }),
    ),
    questionOf(study, { ...versions, aimaq: '2' }),
  ];
  expect(new Set([questionOf(study), ...others]).size).toBe(others.length + 1);
});

test('the hash of the question does not change with the order in which a scenario was read', () => {
  const study = smallStudy();
  const { audit, ...rest } = study.question;
  expect(questionOf({ ...study, question: { ...rest, audit } })).toBe(questionOf(study));
});

test('the manifest says what was asked, of whom and when', () => {
  const manifest = runManifest(smallStudy(), versions);
  expect(manifest).toMatchObject({
    scenario: 'small',
    members: 3,
    firstYear: 2020,
    lastYear: 2021,
  });
  expect(manifest.regions.map(({ id }) => id)).toEqual(['region-0', 'region-1']);
  expect(manifest.arms.map(({ id }) => id)).toEqual(['none', 'internet']);
});
