// Writes the published schema that editors complete and check scenario files with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TProperties, TSchema } from 'typebox';
import { clusterSchema } from './clusterSchema.ts';
import { SCENARIO_SCHEMA } from './scenarioSchema.ts';
import { shockSchema } from './shockSchema.ts';

export const SCHEMA_FILE = path.join(import.meta.dirname, '..', 'scenario.schema.json');

/** What an entry must say even where a preset gives the rest. */
const ALWAYS = { cluster: ['id', 'regions'], shock: [] };

/** As loaded, but what another scenario or a preset gives may be left out. */
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
  const text = JSON.stringify(
    schema,
    (_, part) => {
      if (part === clusterSchema) return withPreset(clusterSchema, ALWAYS.cluster);
      if (part === shockSchema) return withPreset(shockSchema, ALWAYS.shock);
      return part;
    },
    2,
  );
  return `${text}\n`;
}

/** The required fields of an entry, and of maps in it, hold only where no preset is named. */
function withPreset(
  { required, properties, ...rest }: TSchema & { required: string[]; properties: TProperties },
  always: string[],
) {
  const whole: Record<string, { required: string[] }> = {};
  const partial = Object.fromEntries(
    Object.entries(properties).map(([key, part]: [string, TSchema & { required?: string[] }]) => {
      const isMap = 'properties' in part && part.required !== undefined && required.includes(key);
      if (!isMap) return [key, part];
      const { required: inner = [], ...open } = part;
      whole[key] = { required: inner };
      return [key, open];
    }),
  );
  return {
    ...rest,
    properties: partial,
    required: always,
    anyOf: [{ required: ['preset'] }, { required, properties: whole }],
  };
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, publishedSchema());
