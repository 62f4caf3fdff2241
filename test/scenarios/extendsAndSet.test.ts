import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverride } from '../../scenarios/document/overrides.ts';
import { merge, type Value, valueAt } from '../../scenarios/document/value.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, smallWith, writeFolder } from './smallScenario.ts';

/** The small scenario in base/, and one that extends it in child/. */
function writeChild(text: string, more: Readonly<Record<string, string>> = {}): string {
  const base = Object.entries(SMALL).map(([name, content]) => [`base/${name}`, content]);
  const extra = Object.entries(more).map(([name, content]) => [`child/${name}`, content]);
  const child = [['child/scenario.yaml', `extends: ../base\n${text}`]];
  return path.join(writeFolder(Object.fromEntries([...base, ...child, ...extra])), 'child');
}

describe('extends', () => {
  test('changes what it says and keeps the rest, tables of the other folder included', () => {
    const { title, question, arms, id, hashes } = loadScenario(
      writeChild(
        'title: Child\nparameters: { incomeUtility: 1 }\narms: { mills: { name: Mills } }\n',
      ),
    );
    expect([id, title, question.sample, question.parameters.incomeUtility]).toEqual([
      'child',
      'Child',
      0.1,
      1,
    ]);
    expect(arms.map((arm) => [arm.id, arm.name, arm.clusters.length])).toEqual([
      ['none', 'None', 0],
      ['mills', 'Mills', 1],
    ]);
    expect(Object.keys(hashes.files)).toEqual([
      '../base/ages.csv',
      '../base/base.csv',
      '../base/regions.csv',
      '../base/scenario.yaml',
      '../base/sources.csv',
      'scenario.yaml',
    ]);
  });

  test('a list replaces the list of the other', () => {
    const folder = writeChild('budget: [{ year: 2021, amount: 7 }]\n');
    const [cluster] = loadScenario(folder).arms[1].clusters;
    expect(cluster.programme.budget).toEqual([{ year: 2021, amount: 7 }]);
  });

  test('an error points to the file that said it', () => {
    const folder = writeChild('years: 0\n');
    expect(complaintOf(folder)).toBe(
      'out-of-range scenario.yaml:2:8 years: must be a whole number from 1 to 60, found 0',
    );
    const base = smallWith('scenario.yaml', 'years: 2', 'years: 0');
    const child = writeFolder({ 'scenario.yaml': `extends: ${base}\n` });
    expect(complaintOf(child)).toContain(`${base}/scenario.yaml:4:8 years: must be`);
  });

  test('a missing table is looked for beside the file that names it', () => {
    const folder = writeChild('data: { sources: mine.csv }\n', {
      'mine.csv': SMALL['sources.csv'],
    });
    expect(Object.keys(loadScenario(folder).hashes.files)).toContain('mine.csv');
  });

  test('a circle is refused', () => {
    const folder = writeFolder({
      'a/scenario.yaml': 'extends: ../b\n',
      'b/scenario.yaml': 'extends: ../a\n',
    });
    expect(complaintOf(path.join(folder, 'a'))).toMatch(
      /^inconsistent-data .*b\/scenario\.yaml:1:10 extends: the scenario extends itself: .*scenario\.yaml comes twice$/,
    );
  });

  test('a base that is nowhere is named', () => {
    expect(complaintOf(writeFolder({ 'scenario.yaml': 'extends: ../nowhere\n' }))).toMatch(
      /^file-missing scenario\.yaml:1:10 extends: there is no scenario "\.\.\/nowhere"/,
    );
  });
});

describe('--set', () => {
  const load = (...set: string[]) => loadScenario(writeFolder(SMALL), { set });

  test('changes single values, items of lists and whole parts', () => {
    expect(load('audit=true').question.audit).toBe(true);
    expect(load('seed=12').question.seed).toBe('12');
    expect(load('parameters.incomeUtility=1').question.parameters.incomeUtility).toBe(1);
    expect(load('nation.births=70').question.country.nation.births).toBe(70);
    const [, mills] = load('arms.mills.clusters.0.memberShare=0.2').arms;
    expect(mills.clusters[0].memberShare).toBe(0.2);
    const [, moved] = load('arms.mills.clusters.mill.regions=[lake]').arms;
    expect(moved.clusters[0].regions).toEqual(['lake']);
    const [shock] = load('shocks.storm={kind: closure, path: [0.5]}').question.shocks;
    expect(shock.path.slice(0, 3)).toEqual([0.5, 0, 0]);
  });

  test('reads a formula with a colon as a formula', () => {
    const [, mills] = load('budget=year == 2021 ? 7 : 0').arms;
    const outlays = mills.clusters[0].programme.budget;
    expect(outlays).toEqual(
      load('budget="year == 2021 ? 7 : 0"').arms[1].clusters[0].programme.budget,
    );
    expect(outlays).toContainEqual({ year: 2021, amount: 7 });
  });

  test('a figure that it states is marked as assumed', () => {
    const births = load('nation.births=70').figures.find(({ field }) => field === 'births');
    expect(births).toMatchObject({
      value: 70,
      confidence: 'assumed',
      note: 'stated by the scenario in place of 100',
    });
  });

  test.each([
    ['sampel=1', 'unknown-key --set sampel: there is no such key; did you mean "sample"?'],
    ['years=ten', 'wrong-type --set years: must be a whole number from 1 to 60, found "ten"'],
    [
      'sample',
      'bad-option --set: must be PATH=VALUE such as parameters.incomeUtility=1, found "sample"',
    ],
    [
      'sample=[',
      'syntax --set sample: this is not well-formed YAML: Flow sequence must end with a ]',
    ],
    ['title.x=1', 'unknown-name --set title.x: title is "Two regions" and has no "x"'],
    [
      'arms.mill.clusters.0.memberShare=1',
      'unknown-name --set arms.mill.clusters.0.memberShare: there is no list arms.mill.clusters',
    ],
    [
      'arms.mills.clusters.5.memberShare=1',
      'unknown-name --set arms.mills.clusters.5.memberShare: arms.mills.clusters is a list of 1: there is no item "5"; known are mill',
    ],
    [
      'arms.mills.clusters.mill.memberShare=2',
      'out-of-range --set arms.mills.clusters.0.memberShare: must be a number above 0 and at most 1, found 2',
    ],
    [
      'arms.mills.clusters.0={}',
      'missing-key --set arms.mills.clusters.0 (id): is missing: expected a text such as "furniture"',
    ],
    [
      'shocks.x={kind: closure, path: [2]}',
      'out-of-range --set shocks.x (path.0): must be a number from 0 to 1, found 2',
    ],
    [
      'shocks.x={kind: closure, path: month}',
      'bad-formula --set shocks.x (path): the formula "month" must give a number from 0 to 1, found 2 at month = 2, year = 2020, t = 0.167',
    ],
    [
      '__proto__.x=1',
      'unknown-key --set __proto__.x: there is no such key; known are title, extends, currency, start, years, sample, members, seed, audit, macroRegions, data, series, nation, outside, parameters, parameterUncertainty, rules, budget, shocks, arms, extensions, claims, indicators',
    ],
    [
      'extends=../other',
      'bad-option --set extends: only the file can say what it extends: name the other scenario instead',
    ],
  ])('%s is refused by its name', (set, line) => {
    expect(complaintOf(writeFolder(SMALL), [set])).toBe(line);
  });
});

const value: fc.Arbitrary<Value> = fc.jsonValue() as fc.Arbitrary<Value>;

test('merging nothing changes nothing, and what is merged in is there', () => {
  fc.assert(
    fc.property(value, value, (base, over) => {
      expect(merge(base, base)).toEqual(base);
      // Null would be taken out, and complained of the second time.
      fc.pre(!JSON.stringify(over).includes('null'));
      const merged = merge(base, over);
      expect(merge(merged, over)).toEqual(merged);
    }),
    { seed: 3 },
  );
});

test('what is set at a path is found there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z_]{1,9}$/), { minLength: 1 }),
      value.filter((set) => set !== null),
      (keys, set) => {
        expect(valueAt(applyOverride({}, { path: keys, value: set }), keys)).toEqual(set);
      },
    ),
    { seed: 3 },
  );
});

describe('null', () => {
  const document = { arms: { none: {}, internet: { clusters: ['a', 'b', 'c'] } }, years: 3 };
  const without = (...path: string[]) => applyOverride(document, { path, value: null });

  test('takes out a key or an item of a list', () => {
    expect(without('years')).toEqual({ arms: document.arms });
    expect(without('arms', 'internet', 'clusters', '1')).toMatchObject({
      arms: { internet: { clusters: ['a', 'c'] } },
    });
  });

  test.each([[['year']], [['arms', 'physical']], [['arms', 'internet', 'clusters', '3']]])(
    'takes nothing out that is not there: %j',
    (path) => {
      expect(() => without(...path)).toThrow('nothing here that could be taken out');
    },
  );

  test('in a file takes out what is extended, and is complained of elsewhere', () => {
    expect(merge(document, { arms: { internet: null } })).toEqual({ arms: { none: {} }, years: 3 });
    expect(merge(document, { yeras: null })).toEqual({ ...document, yeras: null });
  });
});
