import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SMALL } from './smallFiles.ts';
import { complaintOf, smallWith, writeFolder } from './smallScenario.ts';

test('the small scenario itself is right', () => {
  expect(complaintOf(writeFolder(SMALL))).toBe('no complaint');
});

const wrongInputs: [string, string, string | RegExp, string, string][] = [
  [
    'an unknown key',
    'scenario.yaml',
    'sample:',
    'sampel:',
    'unknown-key scenario.yaml:5:1 sampel: there is no such key; did you mean "sample"?',
  ],
  [
    'a missing key',
    'scenario.yaml',
    /currency.*\n/,
    '',
    'missing-key scenario.yaml:1:1 currency: is missing: expected a text such as "KZT"',
  ],
  [
    'a wrong type',
    'scenario.yaml',
    'years: 2',
    'years: two',
    'wrong-type scenario.yaml:4:8 years: must be a whole number from 1 to 60, found "two"',
  ],
  [
    'a sample of 0',
    'scenario.yaml',
    'sample: 0.1',
    'sample: 0',
    'out-of-range scenario.yaml:5:9 sample: must be a number above 0 and at most 1, found 0',
  ],
  [
    'a bad formula',
    'scenario.yaml',
    '[{ year: 2020, amount: 1000 }]',
    'yaer * 2',
    'bad-formula scenario.yaml:11:9 budget: the formula "yaer * 2" uses the unknown name "yaer"; did you mean "year"?',
  ],
  [
    'a formula that leaves the real numbers',
    'scenario.yaml',
    '[{ year: 2020, amount: 1000 }]',
    'sqrt(2020 - year)',
    'bad-formula scenario.yaml:11:9 budget: the formula "sqrt(2020 - year)" must give at least 0, found no finite number at year = 2021, t = 1',
  ],
  [
    'YAML that ends too soon',
    'scenario.yaml',
    /\[hill\][\s\S]*/,
    '[hill',
    'syntax scenario.yaml:30:23: this is not well-formed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'a table that is no CSV file',
    'scenario.yaml',
    'regions.csv',
    '/etc/passwd',
    'wrong-type scenario.yaml:7:12 data.regions: must be a text such as "table.csv", found "/etc/passwd"',
  ],
  [
    'arms without anything',
    'scenario.yaml',
    /arms:[\s\S]*/,
    'arms:\n',
    'wrong-type scenario.yaml:12:6 arms: must be a map with at least one key, found nothing',
  ],
  [
    'a key that stands twice',
    'scenario.yaml',
    'years: 2',
    'title: Again',
    'duplicate-id scenario.yaml:4:1: the key "title" stands here a second time',
  ],
  [
    'a value that is none of those allowed',
    'scenario.yaml',
    'sector: industry',
    'sector: industri',
    'unknown-name scenario.yaml:29:17 arms.mills.clusters.0.sector: must be one of agriculture, industry, local-services, business-services, public-services, found "industri"; did you mean "industry"?',
  ],
  [
    'a cluster in an unknown region',
    'scenario.yaml',
    'regions: [hill]',
    'regions: [hil]',
    'unknown-name scenario.yaml:30:19 arms.mills.clusters.0.regions.0: there is no region "hil"; did you mean "hill"?',
  ],
  [
    'a link to no cluster',
    'scenario.yaml',
    'budgetShare: 1',
    'budgetShare: 1\n        linkedTo: [mine]',
    'unknown-name scenario.yaml:34:20 arms.mills.clusters.0.linkedTo.0: there is no other cluster of this arm "mine"',
  ],
  [
    'shares of the budget that leave money over',
    'scenario.yaml',
    'budgetShare: 1',
    'budgetShare: 0.9',
    'inconsistent-data scenario.yaml:15:5 arms.mills.clusters: the budgetShare of the clusters must add up to 1, found 0.9',
  ],
  [
    'a budget before the start',
    'scenario.yaml',
    'year: 2020',
    'year: 2019',
    'out-of-range scenario.yaml:11:18 budget.0.year: must not be before the first year, 2020, found 2019',
  ],
  [
    'a region in two groups',
    'scenario.yaml',
    'data:',
    'macroRegions: { up: [hill], down: [lake, hill] }\ndata:',
    'duplicate-id scenario.yaml:6:42 macroRegions.down.1: the region "hill" is already in the group "up"',
  ],
  [
    'a region in no group',
    'scenario.yaml',
    'data:',
    'macroRegions: { up: [hill] }\ndata:',
    'incomplete-data scenario.yaml:6:1 macroRegions: the region "lake" is in no group',
  ],
  [
    'demand from abroad that falls on a region',
    'scenario.yaml',
    'data:',
    'shocks: { slump: { kind: world-demand, regions: [lake], path: [0.5] } }\ndata:',
    'inconsistent-data scenario.yaml:6:40 shocks.slump.regions: world-demand falls on sectors, not on regions: leave regions out',
  ],
  [
    'a cluster of a sector without staff',
    'base.csv',
    /hill,employed_industry,300(.*\n)hill,employed_local_services,400/,
    'hill,employed_industry,0$1hill,employed_local_services,700',
    'inconsistent-data scenario.yaml:29:17 arms.mills.clusters.0.sector: nobody in "hill" works in industry: the cluster would have no members there',
  ],
  [
    'more workers than adults',
    'ages.csv',
    /hill,men,16-62,1000(.*\n)hill,men,63\+,1000(.*\n.*\n)hill,women,16-62,1000/,
    'hill,men,16-62,0$1hill,men,63+,0$2hill,women,16-62,0',
    'inconsistent-data base.csv:2 value (employed): the labour force of 1,579 is larger than the 1,000 residents of 16 and older in "hill"',
  ],
  [
    'a negative population',
    'ages.csv',
    'hill,women,16-62,1000',
    'hill,women,16-62,-5',
    'out-of-range ages.csv:6 persons: must be a whole number of at least 0, found -5',
  ],
  [
    'a region without wages',
    'base.csv',
    /hill,mean_pay.*\n/,
    '',
    'incomplete-data base.csv:16 mean_pay: the region "hill" has no value of mean_pay',
  ],
  [
    'an empty cell',
    'base.csv',
    'hill,mean_pay,200000',
    'hill,mean_pay,',
    'incomplete-data base.csv:9 value (mean_pay): must be a number of at least 1, found an empty cell',
  ],
  [
    'a figure that is no number',
    'base.csv',
    'lake,mean_pay,200000',
    'lake,mean_pay,200 000',
    'wrong-type base.csv:25 value (mean_pay): must be a number of at least 1, found "200 000"',
  ],
  [
    'a figure in another unit',
    'base.csv',
    'hill,mean_pay,200000,KZT a month',
    'hill,mean_pay,200,thousand KZT a month',
    'wrong-type base.csv:9 unit: the unit of mean_pay must be "KZT a month", found "thousand KZT a month"',
  ],
  [
    'a figure given twice',
    'base.csv',
    'hill,employed_industry,',
    'hill,employed,',
    'duplicate-id base.csv:4 indicator: employed of "hill" stands already in line 2',
  ],
  [
    'sectors that do not add up',
    'base.csv',
    'hill,employed_industry,300',
    'hill,employed_industry,400',
    'inconsistent-data base.csv:2 value (employed): the five sectors add up to 1,600, not to 1,500 employed in "hill"',
  ],
  [
    'migration that does not balance',
    'base.csv',
    'lake,net_internal_migration,-5',
    'lake,net_internal_migration,5',
    'inconsistent-data base.csv:17 value (net_internal_migration): net migration between regions must add up to 0, found 10',
  ],
  [
    'an unknown source',
    'base.csv',
    'hill,employed,1500,persons,made-up',
    'hill,employed,1500,persons,made-op',
    'unknown-name base.csv:2 source_id: there is no source "made-op"; did you mean "made-up"?',
  ],
  [
    'an id that stands twice',
    'regions.csv',
    'lake,Lake',
    'hill,Lake',
    'duplicate-id regions.csv:3 region_id: the region "hill" stands already in line 2',
  ],
  [
    'a figure of an unknown region',
    'ages.csv',
    'lake,women,63+',
    'lakes,women,63+',
    'unknown-name ages.csv:13 region_id: there is no region "lakes"; did you mean "lake"?',
  ],
  [
    'ages with a gap',
    'ages.csv',
    'hill,men,16-62',
    'hill,men,18-62',
    'inconsistent-data ages.csv:3 age_group: men of "hill": expected a band from age 16, found one from age 18',
  ],
  [
    'a missing column',
    'ages.csv',
    'persons',
    'people',
    'missing-key ages.csv:1: there is no column "persons"; found are region_id, sex, age_group, people, source_id, confidence',
  ],
  [
    'a latitude beyond the pole',
    'regions.csv',
    'Төбе,50',
    'Төбе,95',
    'out-of-range regions.csv:2 latitude: must be a number from -90 to 90, found 95',
  ],
];

test.each(wrongInputs)('%s: one clear line', (_, file, before, after, line) => {
  expect(complaintOf(smallWith(file, before, after))).toBe(line);
});

test('a missing table is named, with the line that asks for it', () => {
  const folder = writeFolder(SMALL);
  rmSync(path.join(folder, 'ages.csv'));
  expect(complaintOf(folder)).toBe(
    'file-missing scenario.yaml:9:13 data.ageBands: there is no file ages.csv',
  );
});

test('a flow that is larger than all departures is refused at its cell', () => {
  const folder = writeFolder({
    ...SMALL,
    'scenario.yaml': SMALL['scenario.yaml'].replace('data:', 'data:\n  flows: flows.csv'),
    'flows.csv':
      'origin,destination,persons,source_id,confidence,note\nhill,lake,36,made-up,low,\n',
  });
  expect(complaintOf(folder)).toBe(
    'inconsistent-data flows.csv:2 persons: must be at most the 35 departures from "hill" and the 35 arrivals in "lake", found 36',
  );
});

test('a scenario that is nowhere is named, with the nearest that ships', () => {
  expect(complaintOf('kazakstan')).toBe(
    'file-missing there is no scenario "kazakstan"; did you mean "kazakhstan"?',
  );
});

test('aliases that unfold without end are refused', () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
  );
  const text = `a0: &a0 [x]\n${levels.join('\n')}\n`;
  expect(complaintOf(writeFolder({ 'scenario.yaml': text }))).toBe(
    'syntax scenario.yaml:1:1: the aliases unfold to more than 200 parts',
  );
});
