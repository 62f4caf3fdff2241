// Texts that have hurt programs like this one.

export const NUMBERS = [
  ...['0', '-0', '-1', '1e400', '-1e400', '1e308', '-1e308', '5e-324', '1e15', '9007199254740993'],
  ...['.nan', '.inf', '-.inf', 'NaN', 'Infinity', '0x7fffffffffffffff', '0o777', '1_000', '1,5'],
  ...['1 000', '1.5.5', '--1', '1e', '٣', '½', '99999999999999999999999', '2147483648', '0.1e1'],
];

const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'all'],
  ...['length', 'Қазақстан', 'Алматы облысы', 'é', '🜲', 'a b', ' ', '', 'x'.repeat(300)],
];

/** `fifo.csv` and the like stand beside the scenario while it is read. */
export const PATHS = [
  ...['../outside.csv', '../../../../etc/passwd', '/etc/passwd', '/dev/zero', '/dev/stdin'],
  ...['fifo.csv', 'folder.csv', 'loop.csv', 'linked.csv', 'deep/../../outside.csv', '.csv'],
  ...['C:\\x.csv', '\\\\host\\x.csv', 'file:///etc/passwd', 'http://localhost/x.csv', '~/x.csv'],
  ...['..', '.', '/', 'scenario.yaml', './scenario.yaml', `${'d/'.repeat(3000)}x.csv`],
];

const CONTROLS = [
  ...['\u0000', '\u001b[2J', '\r', '\u0007', '\u0085', '\u2028', '\u202e', '\ud800', '\ufeff'],
  ...['"', "'", '`', '\\', '\t', '\n', '%', '#', '|', '>', '@', '=1+1', '<script>', '%s'],
];

const YAML = [
  ...['~', 'true', "''", '[]', '{}', '[[[]]]', '{a: {b: 1}}', '- 1', '? a', '? [a]', ': ', '---'],
  ...[
    '...',
    '&a [*a]',
    '&a {b: *a}',
    '*a',
    '&a',
    '&a a',
    '<<: *a',
    '<<: {title: x}',
    '!!binary aGk=',
  ],
  ...['!!set {a}', '!!js/function "x"', '!!timestamp 2020-01-01', '!!float x', '!a b', '!<x> y'],
  ...['%YAML 1.1\n---\n', '%YAML 9.9\n---\n', '%TAG ! x\n---\n', '2020-01-01', 'yes', 'no', '0b11'],
  ...[
    '"\\0"',
    '"\\e[2J"',
    '"\\uD800"',
    '|\n  a\n  b',
    '>-\n  a',
    'extends: .',
    'extends: kazakhstan',
  ],
  ...[
    'extends: "a\\0b"',
    `extends: ${'a'.repeat(5000)}`,
    '{__proto__: {x: 1}}',
    '2020-01',
    '2020-13',
  ],
];

export const TEXTS = [...NUMBERS, ...NAMES, ...PATHS, ...CONTROLS, ...YAML];
