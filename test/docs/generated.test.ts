import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generatedPages } from '../../docs/generate.ts';

test.each(Object.entries(generatedPages()))('docs/%s is what the tables say', (name, text) => {
  const file = path.join(import.meta.dirname, '..', '..', 'docs', name);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
