import { expect, test } from 'vitest';
import {
  everyOther,
  networked,
  separate,
  withoutBranch,
  withPartners,
  withTaxPreference,
} from '../../engine/experiments/claims/arms.ts';
import { planTests } from '../../engine/experiments/claims/plan.ts';
import {
  laggingRegions,
  pandemicStart,
  VARIANTS,
} from '../../engine/experiments/claims/questions.ts';
import { horizonOf } from '../../engine/model/horizon.ts';
import { distances } from '../../engine/model/world/geography.ts';
import { arms, claimsQuestion } from './claimsWorld.ts';

const { question } = claimsQuestion();
const { regions } = question.country;
const setting = {
  arms,
  outside: ['abroad'],
  lagging: laggingRegions(regions),
  horizon: horizonOf(question),
};

test('arms are made by changing what their name says, and nothing else', () => {
  const [first, second] = networked(arms.internet).clusters;
  expect([first.linkedTo, second.linkedTo]).toEqual([['advice'], ['design']]);
  const back = separate(networked(arms.internet)).clusters[0];
  expect(back.classification.interaction).toBe('separate');
  expect(back.linkedTo).toEqual([]);
  expect(everyOther(arms.internet, 'first').clusters).toEqual([arms.internet.clusters[0]]);
  expect(everyOther(arms.internet, 'second').clusters).toEqual([arms.internet.clusters[1]]);
  const headless = withoutBranch(arms.internet, 'institutions').clusters[0];
  expect(headless).toEqual({
    ...arms.internet.clusters[0],
    branches: ['state', 'business'],
    institutions: [],
  });
  const allied = withPartners(arms.physical, ['abroad']).clusters[0];
  expect(allied.partners).toEqual(['abroad']);
  expect(allied.classification.scale).toBe('interstate');
  const spared = withTaxPreference(arms.internet, 1, { first: 2021, last: 2022 }).clusters[0];
  expect(spared.programme).toEqual({
    ...arms.internet.clusters[0].programme,
    taxPreference: 1,
    taxPreferenceYears: { first: 2021, last: 2022 },
  });
});

test('in the compressed country every distance is a tenth', () => {
  const near = distances(VARIANTS.compressed(question).country.regions);
  const far = distances(regions);
  for (const [route, kilometres] of far.entries()) {
    // Degrees of longitude are longer nearer the equator: a tenth within a tenth.
    expect(near[route]).toBeGreaterThanOrEqual(0.09 * kilometres);
    expect(near[route]).toBeLessThanOrEqual(0.11 * kilometres);
  }
});

test('access and skills move in lagging regions only, and shares stay shares', () => {
  expect([...setting.lagging]).toEqual(['region-1', 'region-2']);
  const able = VARIANTS.able(question).country.regions;
  const unable = VARIANTS.unable(question).country.regions;
  expect(able[0]).toEqual(regions[0]);
  expect(able[1].connectedShare).toBeCloseTo(0.8, 12);
  expect(unable[1].connectedShare).toBeCloseTo(0.3, 12);
  // Higher education 0.35: half of the way to all, half of the way to none.
  expect(able[1].educationShares[2]).toBeCloseTo(0.675, 12);
  expect(unable[1].educationShares[2]).toBeCloseTo(0.175, 12);
  for (const { educationShares } of [...able, ...unable]) {
    expect(educationShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(educationShares[0] / educationShares[1]).toBeCloseTo(0.15 / 0.5, 12);
  }
});

test('the pandemic starts with a year, lasts two and leaves other months alone', () => {
  const start = pandemicStart(question);
  expect(start).toBe(36);
  const { shocks } = VARIANTS.pandemic(question);
  expect(shocks.map(({ kind }) => kind)).toEqual(['closure', 'domestic-demand', 'world-demand']);
  for (const { kind, path } of shocks) {
    expect(path).toHaveLength(question.months);
    const none = kind === 'closure' ? 0 : 1;
    for (const [month, value] of path.entries()) {
      if (month < start || month >= start + 24) expect(value).toBe(none);
    }
    expect(path[start + 3]).not.toBe(none);
  }
});

test('claims share their cells: no cell is simulated twice', () => {
  const { tests, groups } = planTests(setting);
  const wanted = tests.flatMap(({ contrasts }) =>
    contrasts.flatMap(({ cells }) => Object.values(cells)),
  );
  const simulated = groups.flatMap(({ variant, arms }) =>
    arms.map(({ clusters }) => JSON.stringify({ variant, clusters })),
  );
  expect(new Set(simulated).size).toBe(simulated.length);
  const needed = wanted.map(({ variant, arm: { clusters } }) =>
    JSON.stringify({ variant, clusters }),
  );
  expect(new Set(needed)).toEqual(new Set(simulated));
  expect(wanted.length).toBeGreaterThan(1.5 * simulated.length);
});
