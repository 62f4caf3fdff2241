// Writes the published schema that editors complete and check scenario files with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCENARIO_SCHEMA } from './scenarioSchema.ts';

export const SCHEMA_FILE = path.join(import.meta.dirname, '..', 'scenario.schema.json');

/** As loaded, but a file that extends another may leave out what the other gives. */
export function publishedSchema(): string {
  const { required, properties, ...rest } = SCENARIO_SCHEMA;
  const { required: tables, ...data } = properties.data;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'aimaq scenario',
    ...rest,
    properties: { ...properties, data },
    anyOf: [{ required: ['extends'] }, { required, properties: { data: { required: tables } } }],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, publishedSchema());
