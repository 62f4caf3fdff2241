import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type {
  ApiError,
  FormulaCheck,
  ScenarioCheck,
  ScenarioDescription,
  ScenarioListEntry,
  Workplaces,
} from '../../server/api.ts';
import type { RunningServer } from '../../server/startServer.ts';
import { writeRun } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { type Asked, askingAt, smallHouse } from './serverUnderTest.ts';

const { at, remove, start } = smallHouse();
let server: RunningServer;
let ask: Asked;

beforeAll(async () => {
  await writeRun(at('runs', 'a run'));
  mkdirSync(at('runs', 'a run', 'members', '0001.12.tmp'));
  writeFileSync(at('runs', 'a run', 'members', '0001.12.tmp', 'half'), 'half');
  writeFileSync(at('secret.txt'), 'secret');
  symlinkSync(at('secret.txt'), at('runs', 'a run', 'link.txt'));
  server = await start();
  ask = askingAt(server.address);
});
afterAll(async () => {
  await server.close();
  remove();
});

describe('scenarios', () => {
  test('that ship and that were saved are listed', async () => {
    const { body } = await ask.get<ScenarioListEntry[]>('scenarios');
    expect(body).toContainEqual({
      scenario: 'kazakhstan',
      title: expect.objectContaining({
        en: 'Kazakhstan, 17 regions',
        ru: 'Казахстан, 17 регионов',
      }),
      saved: false,
    });
    expect(body.find(({ saved }) => saved)?.scenario).toBe('small');
  });

  test('say what their workplaces cost', async () => {
    const { status, body } = await ask.get<Workplaces>('scenarios/small/workplaces');
    expect([status, body.nationalPay]).toEqual([200, 200_000]);
    // Both regions make the same, so a workplace costs a few years of its output, wherever.
    for (const capital of Object.values(body.capital)) {
      expect(capital).toBeGreaterThan(1e6);
      expect(capital).toBeLessThan(1e8);
    }
    expect(Object.keys(body.capital)).toHaveLength(5);
  });

  test('say what a form for them needs', async () => {
    const { body } = await ask.get<ScenarioDescription>('scenarios/small');
    expect(body).toMatchObject({
      saved: true,
      text: SMALL['scenario.yaml'],
      document: { years: 2, arms: { none: { name: 'None' } } },
      regions: [{ id: 'hill', name: { kk: 'Төбе' } }, { id: 'lake' }],
      arms: [{ id: 'none' }, { id: 'mills' }],
      defaults: { sample: 0.1, members: 16, seed: 'aimaq', years: 2, interactiveMembers: 4 },
    });
    expect(body.defaults.interactiveSample).toBeLessThanOrEqual(0.1);
  });

  test('have a schema', async () => {
    const { body } = await ask.get<{ title: string }>('schema');
    expect(body.title).toBe('aimaq scenario');
  });
});

describe('changes', () => {
  const check = (...changes: { path: string[]; value: unknown }[]) =>
    ask.post<ScenarioCheck>('scenarios/small/check', { changes });

  test('without a fault are sound', async () => {
    const { status, body } = await check({ path: ['years'], value: 5 });
    expect([status, body.faults]).toEqual([200, []]);
  });

  test.each([
    [['years'], 0, 'out-of-range', 'must be a whole number from 1'],
    [['arms', 'mills', 'clusters', '0', 'sector'], 'industri', 'unknown-name', 'did you mean'],
    [['arms', 'mills', 'clusters', '9'], {}, 'unknown-name', 'list of 1'],
    [['data', 'regions'], null, 'missing-key', 'is missing'],
    [['data', 'regions'], '../../secret.csv', 'out-of-range', 'in the folder of the scenario'],
    [['extends'], 'kazakhstan', 'bad-option', 'only the file can say'],
    [['title'], [[[['deep']]]], 'wrong-type', 'must be'],
  ])('that are wrong name their field: %j', async (where, value, code, sentence) => {
    const { status, body } = await check({ path: where, value });
    expect(status).toBe(200);
    expect(body.faults).toEqual([
      { path: expect.any(Array), code, message: expect.stringContaining(sentence) },
    ]);
    const found = body.faults[0].path;
    expect(where.slice(0, found.length)).toEqual(found.slice(0, where.length));
    expect(JSON.stringify(body)).not.toContain(at());
  });
});

describe('a formula', () => {
  const ask3 = (formula: string, where: string[], changes: unknown[] = []) =>
    ask.post<FormulaCheck>('formulas/check', { scenario: 'small', formula, where, changes });
  const shock = {
    path: ['shocks', 'slump'],
    value: { kind: 'world-demand', sectors: ['industry'], from: '2020-07', path: '0' },
  };

  test('is tried where it stands', async () => {
    const { body } = await ask3('0.5 * exp(-month)', ['shocks', 'slump', 'path'], [shock]);
    expect(body).toMatchObject({ ok: true, names: ['month'], value: 0.5 });
    expect(body.ok && body.values.length).toBe(18);
  });

  test('of an indicator names what it reads', async () => {
    const indicator = {
      path: ['indicators', 'jobs'],
      value: { label: 'Jobs', unit: '1', formula: '1' },
    };
    const where = ['indicators', 'jobs', 'formula'];
    expect((await ask3('employed / population', where, [indicator])).body).toMatchObject({
      ...{ ok: true, names: ['employed', 'population'], value: null },
    });
    expect((await ask3('employd', where, [indicator])).body).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('employed') },
    });
  });

  test.each([
    ['process.exit()', 'formula'],
    ['1 +', 'not well formed'],
    ['1 / 0', 'no finite number'],
    [`${'('.repeat(900)}1${')'.repeat(900)}`, 'longer than 1000'],
  ])('that is none is refused: %s', async (formula, sentence) => {
    const { body } = await ask3(formula, ['shocks', 'slump', 'path'], [shock]);
    expect(body).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
  });

  test('where none is read is said so', async () => {
    expect((await ask3('1', ['title'])).body).toMatchObject({ ok: false });
  });
});

describe('a new scenario', () => {
  const changes = [
    { path: ['title'], value: 'With a mine' },
    { path: ['arms', 'mills', 'clusters', '0', 'memberShare'], value: 0.25 },
    { path: ['arms', 'open'], value: { name: 'Open' } },
    { path: ['sample'], value: null },
    { path: ['data', 'history'], value: 'history.csv' },
  ];

  test('asks what the changed one asks, extends it, and takes its tables along', async () => {
    const history =
      'region_id,indicator,year,value,unit,source_id,confidence\nall,population,2019,11000,persons,made-up,high\n';
    writeFileSync(at('own', 'small', 'history.csv'), history);
    const { status, body } = await ask.post('scenarios', { name: 'mine', base: 'small', changes });
    expect([status, body]).toEqual([201, { scenario: 'mine' }]);
    const saved = loadScenario(at('own', 'mine'));
    const changed = loadScenario(at('own', 'small'), { changes });
    expect(saved.hashes.scenario).toBe(changed.hashes.scenario);
    expect([saved.title, saved.question.sample, saved.history.length]).toEqual([
      'With a mine',
      0.01,
      1,
    ]);
    const text = readFileSync(at('own', 'mine', 'scenario.yaml'), 'utf8');
    expect(text).toMatch(/^extends: \.\.\/small\ntitle: With a mine\n/);
    expect(text).toContain('sample: null');
    expect(text).not.toContain('None');
    const { body: description } = await ask.get<ScenarioDescription>('scenarios/mine');
    expect(description).toMatchObject({ saved: true, document: { title: 'With a mine' } });
  });

  test.each([
    [{ name: 'small' }, 409, 'name-taken'],
    [{ name: 'kazakhstan' }, 409, 'name-taken'],
    [{ name: '../evil' }, 400, 'out-of-range'],
    [{ name: 'Evil' }, 400, 'out-of-range'],
    [{ name: 'two', base: 'nowhere' }, 404, 'scenario-missing'],
    [{ name: 'two', changes: [{ path: ['years'], value: -1 }] }, 400, 'out-of-range'],
    [{ name: 'two', changes: [{ path: ['extensions'], value: ['x.ts'] }] }, 400, 'bad-option'],
  ])('is refused: %j', async (given, status, code) => {
    const body = { base: 'small', changes: [], ...given };
    expect(await ask.post<ApiError>('scenarios', body)).toMatchObject({ status, body: { code } });
  });

  test('goes by the network only where it may', async () => {
    const shown = await start({ readOnly: true });
    const asking = askingAt(shown.address);
    const save = await asking.post('scenarios', { name: 'three', base: 'small', changes: [] });
    for (const refused of [save, await asking.run({}), await asking.cancel('run-x')]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'read-only' } });
    }
    expect((await asking.get('jobs')).body).toEqual([]);
    expect((await asking.get('health')).body).toMatchObject({ readOnly: true });
    expect((await asking.post('scenarios/small/check', { changes: [] })).status).toBe(200);
    await shown.close();
  });
});

describe('a folder as one file', () => {
  async function unzip(place: string): Promise<Record<string, Uint8Array>> {
    const response = await fetch(`${server.address}/api/${place}/folder.zip`);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"/);
    return unzipSync(bytes);
  }

  test('holds every file of a run, and neither links nor what is half-written', async () => {
    const files = await unzip('runs/a%20run');
    const names = Object.keys(files).sort();
    expect(names).toContain('a run/manifest.json');
    expect(names.filter((name) => name.startsWith('a run/members/'))).toHaveLength(4 * 6);
    expect(names.some((name) => /tmp|link/.test(name))).toBe(false);
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.from(bytes).equals(readFileSync(at('runs', name)))).toBe(true);
    }
  });

  test('holds a saved scenario with those it extends', async () => {
    const files = await unzip('scenarios/mine');
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(path.dirname(at('home', name)), { recursive: true });
      writeFileSync(at('home', name), bytes);
    }
    const { hashes } = loadScenario(at('home', 'mine'));
    expect(hashes.scenario).toBe(loadScenario(at('own', 'mine')).hashes.scenario);
  });

  test('is not there where the folder is not', async () => {
    for (const place of ['runs/none', 'scenarios/none', 'runs/..', 'scenarios/..%2Fown']) {
      expect((await fetch(`${server.address}/api/${place}/folder.zip`)).status).toBe(404);
    }
  });
});
