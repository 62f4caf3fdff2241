import fc from 'fast-check';
import { NUMBERS, PATHS, TEXTS } from './nasty.ts';
import type { HttpInput } from './requests.ts';

const KEYS = [
  ...['title', 'years', 'sample', 'members', 'seed', 'data', 'regions', 'arms', 'mills', 'none'],
  ...['clusters', '0', '1', 'memberShare', 'sector', 'budget', 'shocks', 'path', 'indicators'],
  ...['formula', 'parameters', 'catchUpRate', 'extends', 'extensions', 'rules', '__proto__'],
];

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, 0, 3, -1, 1e308, 0.5, 'x', [], {}, ...TEXTS, ...PATHS, ...NUMBERS),
);

const path = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, fc.string()), {
  maxLength: 6,
});

const changes = fc.array(fc.record({ path, value }), { maxLength: 4 });

const name = fc.oneof(
  { weight: 5, arbitrary: fc.constant('small') },
  fc.constantFrom(...PATHS, ...TEXTS, 'kazakhstan-', 'Small', 'whole'),
);

const formula = fc.oneof(
  fc.constantFrom('1', 'employed / population', 'exp(-t)', '1 / 0', 'process.exit()', '((('),
  fc.string({ maxLength: 60 }),
);

/** The body of each question that may make or change something, most of them nearly right. */
const asked = fc.oneof(
  fc.record({ url: fc.constant('/api/scenarios/small/check'), body: fc.record({ changes }) }),
  fc.record({
    url: fc.constant('/api/formulas/check'),
    body: fc.record({ scenario: name, changes, formula, where: path }),
  }),
  fc.record({
    url: fc.constant('/api/scenarios'),
    body: fc.record({ name: fc.oneof(name, fc.stringMatching(/^[a-z]{9}$/)), base: name, changes }),
  }),
  fc.record({
    url: fc.constant('/api/jobs'),
    body: fc.record(
      {
        kind: fc.constantFrom('run', 'claims', 'backtest', 'attribution', 'swim'),
        ...{ scenario: name, run: name, changes },
        ...{ sample: fc.oneof(fc.double(), value), members: fc.oneof(fc.integer(), value) },
        ...{ seed: value, background: value, quick: value, colour: value },
      },
      { requiredKeys: ['kind', 'scenario'] },
    ),
  }),
);

/** Origin and type are mostly what a page of this server sends. */
export const writes: fc.Arbitrary<HttpInput> = fc
  .record({
    asked,
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant('POST' as const) },
      fc.constant('DELETE' as const),
    ),
    origin: fc.oneof(
      { weight: 9, arbitrary: fc.constant('http://127.0.0.1') },
      fc.constantFrom('http://evil.example', 'null', ''),
    ),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constant('application/json') },
      fc.constantFrom('text/plain', 'application/json;charset=utf-16', 'multipart/form-data', ''),
    ),
  })
  .map(({ asked: { url, body }, method, origin, type }) => ({
    ...{ method, url, headers: { origin, 'content-type': type } },
    body: JSON.stringify(body),
  }));
