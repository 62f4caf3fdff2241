import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PARAMETERS } from '../../engine/model/parameters.ts';
import { publishedSchema, SCHEMA_FILE } from '../../scenarios/schema/publish.ts';

const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));

test('the published schema is what the loader checks with', () => {
  const remedy = 'run: node run.mjs scenarios/schema/publish.ts';
  expect(published, remedy).toEqual(JSON.parse(publishedSchema()));
});

test('every key says what it is for', () => {
  const silent: string[] = [];
  const visit = (schema: Record<string, unknown>, at: string) => {
    const keys = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
    for (const [key, child] of Object.entries(keys)) {
      if (typeof child.description !== 'string') silent.push(`${at}.${key}`);
      visit(child, `${at}.${key}`);
    }
    const patterns = (schema.patternProperties ?? {}) as Record<string, Record<string, unknown>>;
    for (const child of Object.values(patterns)) visit(child, `${at}.*`);
    if (typeof schema.items === 'object') visit(schema.items as Record<string, unknown>, `${at}[]`);
  };
  visit(published, 'scenario');
  expect(silent).toEqual([]);
});

test('parameters have the ranges and defaults of the model', () => {
  const {
    minimum,
    maximum,
    default: value,
  } = published.properties.parameters.properties.incomeUtility;
  const { min, max, value: own } = PARAMETERS.incomeUtility;
  expect([minimum, maximum, value]).toEqual([min, max, own]);
});
