import path from 'node:path';
import { expect, test } from 'vitest';
import { compileIndicators } from '../../engine/experiments/customIndicators.ts';
import { runEnsemble } from '../../engine/experiments/ensemble.ts';
import { simulateMember } from '../../engine/experiments/member.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { complaintOf, writeFolder } from '../scenarios/smallScenario.ts';

const EXAMPLE = path.join(import.meta.dirname, '..', '..', 'docs', 'examples', 'pay-migration');

/** The small scenario with an extension and what it says to use it. */
function smallWith(code: string, yaml: string): string {
  const text = `${SMALL['scenario.yaml']}extensions: [own.ts]\n${yaml}`;
  return writeFolder({ ...SMALL, 'scenario.yaml': text, 'own.ts': code });
}

async function resultsOf(folder: string, threads = 2): Promise<SimulationResult[]> {
  const results: SimulationResult[] = [];
  const onMember = (_: number, found: SimulationResult[]) => void results.push(...found);
  const scenario = { ...loadScenario(folder), members: 1 };
  await runEnsemble(scenario, { threads, onMember });
  return results;
}

/** Shipped rules written anew as a user would: the model must not tell them apart. */
const ANEW: [phase: string, shipped: string, code: string][] = [
  ['pay', 'fixed', '() => 0'],
  ['knowledge', 'distance-only', '(world, distance) => distanceOnly(world, distance, 0)'],
  ['remotePay', 'workplace', '({ markets }, cell) => markets.pay[cell]'],
  ['remoteHiring', 'open', '(scope) => [{ share: 1, admits: scope, isLeftOver: false }]'],
  [
    'matching',
    'cobb-douglas',
    '{ contact: (t, m, e) => m * t ** (1 - e), efficiencyAt: (c, t, e) => c / t ** (1 - e) }',
  ],
  [
    'migration',
    'none',
    `{ startFlows: ({ table }) => new Float64Array(table.length),
       attractions: ({ base }) => new Array(MOVER_KINDS * base.regions ** 2).fill(0) }`,
  ],
];

test.each(ANEW)('a %s rule written anew does as the shipped "%s" does', async (...row) => {
  const [phase, shipped, rule] = row;
  const code = `import { distanceOnly, MOVER_KINDS, type Extension } from 'aimaq/model';
    export default { rules: { ${phase}: { anew: ${rule} } } } as Extension;`;
  const [own, theirs] = await Promise.all([
    resultsOf(smallWith(code, `rules: { ${phase}: anew }\n`)),
    resultsOf(smallWith('export default {};', `rules: { ${phase}: ${shipped} }\n`)),
  ]);
  expect(own.map(({ indicators }) => indicators)).toEqual(
    theirs.map(({ indicators }) => indicators),
  );
});

test('the example of the documentation runs alike in threads and without, and has its own indicator', async () => {
  const set = ['sample=0.0005', 'years=2', 'members=1', 'parameterUncertainty=none'];
  const scenario = loadScenario(EXAMPLE, { set });
  const { question } = scenario;
  const study = { ...scenario, arms: [scenario.arms[0]] };
  const [here] = simulateMember(question, study.arms, 1, compileIndicators(study.indicators));
  const { tertiary_share: shares } = here.indicators;
  expect(shares).toHaveLength(2 * (question.country.regions.length + 1));
  for (const share of shares) expect(share).toBeGreaterThan(5);
  for (const share of shares) expect(share).toBeLessThan(70);
  await runEnsemble(study, {
    threads: 2,
    onMember: (_, [there]) => {
      expect(there.indicators).toEqual(here.indicators);
      expect(there.migrationFlows).toEqual(here.migrationFlows);
    },
  });
});

test('what the code says is part of the question, where it stands is not', () => {
  const rules = 'rules: { pay: own }\n';
  const code = 'export default { rules: { pay: { own: () => 0 } } };';
  const hashes = (folder: string) => loadScenario(folder).hashes;
  const first = hashes(smallWith(code, rules));
  expect(hashes(smallWith(code, rules))).toEqual(first);
  const other = hashes(smallWith(code.replace('=> 0', '=> 1e-9'), rules));
  expect(other.scenario).not.toBe(first.scenario);
  expect(first.files['own.ts']).toMatch(/^[0-9a-f]{64}$/);
});

const shipped = (code: string) => `export default ${code};`;
const REFUSED: [name: string, code: string, yaml: string, complaint: RegExp][] = [
  ['an import', 'import "node:fs"; export default {};', '', /own\.ts: .*"aimaq\/model".*"node:fs"/],
  ['an import of a file', 'import "./a.ts"; export default {};', '', /own\.ts: .*"\.\/a\.ts"/],
  ['no TypeScript', '\nexport default {;', '', /own\.ts:2: cannot be read as code/],
  ['an enum', 'enum A { B }\nexport default {};', '', /own\.ts:1: .*enum is not supported/],
  ['a wait', 'await 1; export default {};', '', /own\.ts: .*may not await/],
  ['a throw', 'throw new Error("no luck");', '', /own\.ts: cannot be loaded: no luck/],
  ['no default', 'export const rules = {};', '', /own\.ts: must export by default an object/],
  ['an unknown part', shipped('{ rule: {} }'), '', /may not hold "rule".*"rules"/],
  ['an unknown phase', shipped('{ rules: { paye: {} } }'), '', /"paye"; did you mean "pay"/],
  ['a shipped name', shipped('{ rules: { pay: { fixed: () => 0 } } }'), '', /"fixed" is shipped/],
  [
    'no function',
    shipped('{ rules: { pay: { own: 1 } } }'),
    '',
    /rules\.pay\.own must be a function/,
  ],
  [
    'half a rule',
    shipped('{ rules: { matching: { own: { contact() {} } } } }'),
    '',
    /efficiencyAt/,
  ],
  [
    'a measure without a label',
    shipped('{ measures: { a: () => [] } }'),
    '',
    /indicators\.a: is missing/,
  ],
  [
    'a rule that is not given',
    shipped('{}'),
    'rules: { pay: own }\n',
    /rules\.pay: must be.*"own"/,
  ],
  [
    'an indicator that nothing gives',
    shipped('{}'),
    'indicators: { a: { label: A, unit: "1" } }\n',
    /indicators\.a.*: is missing: expected a formula/,
  ],
];

test.each(REFUSED)('%s is refused where it stands', (_, code, yaml, complaint) => {
  expect(complaintOf(smallWith(code, yaml))).toMatch(complaint);
});

const WRONG_AT_WORK: [name: string, phase: string, rule: string, complaint: string][] = [
  ['no number', 'pay', '() => NaN', 'rules.pay.own must be a number, found NaN'],
  ['a failure', 'pay', '() => { throw new Error("oh") }', 'rules.pay.own failed: oh'],
  [
    'too few weights',
    'migration',
    '{ startFlows: ({ table }) => table, attractions: () => [] }',
    'rules.migration.own.attractions must give 16 numbers, found 0',
  ],
];

test.each(WRONG_AT_WORK)('a rule that gives %s ends the run and is named', async (...row) => {
  const [, phase, rule, complaint] = row;
  const code = `export default { rules: { ${phase}: { own: ${rule} } } };`;
  const run = resultsOf(smallWith(code, `rules: { ${phase}: own }\n`));
  await expect(run).rejects.toMatchObject({ code: 'bad-extension', place: { file: 'own.ts' } });
  await expect(run).rejects.toMatchObject({
    message: expect.stringContaining(complaint.split(' ').slice(1).join(' ')),
    place: { field: complaint.split(' ')[0] },
  });
});

test('code comes from the folder of the scenario only, and not by way of --set', () => {
  const text = SMALL['scenario.yaml'];
  const outside = { ...SMALL, 'scenario.yaml': `${text}extensions: [../../tmp/own.ts]\n` };
  expect(complaintOf(writeFolder(outside))).toMatch(/must be a file of code in the folder/);
  const set = ['extensions=["own.ts"]'];
  expect(complaintOf(smallWith(shipped('{}'), ''), set)).toMatch(/^bad-option --set extensions/);
});

test('code that the user names beside the scenario is used as well', () => {
  const folder = writeFolder(SMALL);
  const file = path.join(
    writeFolder({ 'own.js': shipped('{ rules: { pay: { own: () => 0 } } }') }),
    'own.js',
  );
  const { question } = loadScenario(folder, { set: ['rules.pay=own'], extensions: [file] });
  expect(question.rules.pay).toBe('own');
  expect(question.extensions?.map((extension) => extension.file)).toEqual(['own.js']);
});
