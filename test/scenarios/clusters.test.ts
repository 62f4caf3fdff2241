import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { OUTSIDE, SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const folderWith = (text = SMALL['scenario.yaml']) =>
  writeFolder({ ...SMALL, 'scenario.yaml': text + OUTSIDE });

/** The small scenario’s cluster with fields of its own; classification in dotted names. */
const withFields = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(fields).map(
    ([field, value]) => `arms.mills.clusters.0.${field}=${JSON.stringify(value)}`,
  );

const load = (fields: Readonly<Record<string, unknown>>, ...more: string[]) =>
  loadScenario(folderWith(), { set: [...withFields(fields), ...more] });

test('a cluster says all that the model knows of it', () => {
  const { arms, warnings } = load({
    'classification.scale': 'interstate',
    'classification.regionalTasks': 'yes',
    branches: ['state', 'business', 'institutions'],
    institutions: ['education', 'finance'],
    otherSectors: ['agriculture'],
    partners: ['far'],
    hiring: 'quota',
    trainingShare: 0.25,
    relocationShare: 0.75,
    taxPreference: 0.5,
    taxPreferenceYears: { first: 2020, last: 2020 },
  });
  expect(arms[1].clusters[0]).toMatchObject({
    institutions: ['education', 'finance'],
    otherSectors: ['agriculture'],
    partners: ['far'],
    hiring: 'quota',
    programme: {
      trainingShare: 0.25,
      relocationShare: 0.75,
      taxPreference: 0.5,
      taxPreferenceYears: { first: 2020, last: 2020 },
    },
  });
  expect(warnings).toEqual([]);
});

test('what is not said has a default', () => {
  const all = ['education', 'development', 'finance', 'infrastructure'];
  const [cluster] = load({ branches: ['institutions'] }).arms[1].clusters;
  expect(cluster).toMatchObject({ institutions: all, partners: [], otherSectors: [] });
  expect(cluster.programme).toMatchObject({
    relocationShare: 0,
    taxPreference: 0,
    taxPreferenceYears: { first: 2020, last: 2021 },
  });
  expect(load({ branches: ['business'] }).arms[1].clusters[0].institutions).toEqual([]);
});

test('hiring follows the rule of the model where the cluster serves regional tasks', () => {
  const hiring = (fields: Readonly<Record<string, unknown>>) =>
    load(fields, 'rules.remoteHiring=priority').arms[1].clusters[0].hiring;
  expect(hiring({ 'classification.regionalTasks': 'yes' })).toBe('priority');
  expect(hiring({ 'classification.regionalTasks': 'yes', hiring: 'open' })).toBe('open');
  expect(hiring({})).toBe('open');
});

const cluster = 'arms.mills.clusters.0';
const misfits: [string, Record<string, unknown>, string][] = [
  [
    'a material product of a service',
    { sector: 'local-services' },
    'sector: the product "material" comes from agriculture or industry, found local-services',
  ],
  [
    'services of industry',
    { 'classification.product': 'services' },
    'sector: the product "services" comes from a sector of services, found industry',
  ],
  [
    'other sectors at regional scale',
    { otherSectors: ['agriculture'] },
    'otherSectors: other sectors join at interregional or interstate scale only, found regional',
  ],
  [
    'its own sector among the others',
    { 'classification.scale': 'interregional', otherSectors: ['industry'] },
    'otherSectors: industry is the sector of the cluster already',
  ],
  [
    'partners at regional scale',
    { partners: ['far'] },
    'partners: foreign partners need interstate scale, found regional',
  ],
  [
    'partners that are nowhere',
    { 'classification.scale': 'interstate', partners: ['fax'] },
    'partners (0): there is no region outside the country "fax"; did you mean "far"?',
  ],
  [
    'institutions without the branch',
    { institutions: ['finance'] },
    'institutions: institutions need the branch "institutions", found state, business',
  ],
  [
    'public money without the state',
    { 'classification.stateParticipation': 'without', budgetShare: 0.5 },
    'budgetShare: a cluster without state participation has no public money: leave it out or set it to 0',
  ],
  [
    'a tax preference without the state',
    { 'classification.stateParticipation': 'without', budgetShare: 0, taxPreference: 0.1 },
    'taxPreference: a cluster without state participation has no public money: leave it out or set it to 0',
  ],
  [
    'training without regional tasks',
    { trainingShare: 0.1 },
    'trainingShare: training needs regionalTasks "yes"',
  ],
  [
    'moves without regional tasks',
    { relocationShare: 0.1 },
    'relocationShare: supporting moves needs regionalTasks "yes"',
  ],
  [
    'priorities without regional tasks',
    { hiring: 'priority' },
    'hiring: hiring by priority needs regionalTasks "yes"',
  ],
  [
    'more than the whole budget',
    { 'classification.regionalTasks': 'yes', trainingShare: 0.6, relocationShare: 0.5 },
    'relocationShare: trainingShare and relocationShare must not exceed 1 together, found 1.1',
  ],
  [
    'a tax preference that ends before it begins',
    { taxPreferenceYears: { first: 2021, last: 2020 } },
    'taxPreferenceYears (last): must not be before the first year, 2021, found 2020',
  ],
];

test.each(misfits)('%s: one clear line', (_, fields, line) => {
  expect(complaintOf(folderWith(), withFields(fields))).toContain(` ${cluster}.${line}`);
});

test('the complaint points to the line of the file', () => {
  const text = SMALL['scenario.yaml'].replace('sector: industry', 'sector: local-services');
  expect(complaintOf(folderWith(text))).toBe(
    `inconsistent-data scenario.yaml:29:9 ${cluster}.sector: the product "material" comes from agriculture or industry, found local-services`,
  );
});

test('what has no effect brings a warning', () => {
  expect(load({ 'classification.scale': 'interstate' }).warnings).toEqual([
    `${cluster}: of interstate scale, but without partners it is interregional`,
  ]);
  const text = SMALL['scenario.yaml'].replace('classification:', 'classification: &c');
  const second = `      - { id: kiln, name: Kiln, classification: *c, sector: industry, regions: [lake], memberShare: 1, branches: [], budgetShare: 0, linkedTo: [mill] }\n`;
  expect(loadScenario(writeFolder({ ...SMALL, 'scenario.yaml': text + second })).warnings).toEqual([
    'arms.mills.clusters.1.linkedTo: nothing crosses to "mill" unless both are networked',
  ]);
});

test('an arm without the state takes none of the common budget', () => {
  const { arms } = load({ 'classification.stateParticipation': 'without', budgetShare: 0 });
  expect(arms[1].clusters[0].programme.budget.every(({ amount }) => amount === 0)).toBe(true);
});

test('regions outside are places of their own, with a source', () => {
  expect(complaintOf(folderWith(SMALL['scenario.yaml']), ['outside.hill={}'])).toMatch(
    /^missing-key/,
  );
  const bad = (before: string, after: string) =>
    complaintOf(
      writeFolder({
        ...SMALL,
        'scenario.yaml': (SMALL['scenario.yaml'] + OUTSIDE).replace(before, after),
      }),
    );
  expect(bad('  far:', '  hill:')).toBe(
    'duplicate-id scenario.yaml:35:3 outside.hill: "hill" is a region of the country already',
  );
  expect(bad('source: made-up', 'source: made-op')).toBe(
    'unknown-name scenario.yaml:40:13 outside.far.source: there is no source "made-op"; did you mean "made-up"?',
  );
});

test('the claims name arms, each another and none the reference', () => {
  const claims = (text: string) => complaintOf(folderWith(), [`claims=${text}`]);
  expect(claims('{ physical: mills, internet: mill }')).toBe(
    'unknown-name --set claims (internet): there is no arm "mill"; did you mean "mills"?',
  );
  expect(claims('{ physical: mills, internet: mills }')).toBe(
    'inconsistent-data --set claims (internet): the arm "mills" plays the part "physical" already',
  );
  expect(claims('{ physical: mills, internet: none }')).toBe(
    'inconsistent-data --set claims (internet): the arm "none" plays the part "reference" already',
  );
  expect(loadScenario(folderWith()).claims).toBeUndefined();
});
