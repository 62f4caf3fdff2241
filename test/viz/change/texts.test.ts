import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE } from '../../../scenarios/schema/publish.ts';
import type { Value } from '../../../server/api.ts';
import { parameterGroups } from '../../../viz/page/change/topics/parameterGroups.ts';
import { fieldPaths } from '../../../viz/state/change/findFields.ts';
import { fieldOf, type Schema, schemaAt } from '../../../viz/state/change/schema.ts';
import { englishFields } from '../../../viz/texts/change/fields/english.ts';
import type { FieldTexts } from '../../../viz/texts/change/fields/field.ts';
import { kazakhFields } from '../../../viz/texts/change/fields/kazakh.ts';
import { russianFields } from '../../../viz/texts/change/fields/russian.ts';

const schema: Schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
/** One entry of every map and list, so that the fields of each are there. */
const whole: Value = {
  arms: { a: { clusters: [{ id: 'c' }] } },
  shocks: { a: {} },
  outside: { a: {} },
  indicators: { a: {} },
  macroRegions: { a: [] },
};
const paths = fieldPaths(schema, whole);

test('the form has every field that the schema has', () => {
  expect(paths.length).toBeGreaterThan(140);
  expect(paths.map((path) => path.join('.'))).toEqual(
    expect.arrayContaining([
      'arms.a.clusters.0.classification.environment',
      'arms.a.budget',
      'parameters.publicShare',
      'shocks.a.path',
      'outside.a.name.kk',
    ]),
  );
  const ids = Object.keys(schema.properties!.parameters!.properties!);
  expect(parameterGroups(ids).flatMap(([, members]) => members)).toEqual(ids);
});

test.each([
  ['English', englishFields],
  ['Russian', russianFields],
  ['Kazakh', kazakhFields],
])(
  'every field and every choice has a name in %s',
  (language, { fields, choices, units }: FieldTexts) => {
    const silent = paths.flatMap((path) => {
      const field = fieldOf(schema, path);
      const own = schemaAt(schema, path)!;
      const isNamed = fields[field] !== undefined || (language === 'English' && own.title);
      const isMeant = language === 'English' || fields[field]?.help || own.source;
      const values = own.enum ?? own.items?.enum ?? [];
      const known = Object.values(choices).map((group) => Object.keys(group));
      const labels = (own.items ?? own).enumItemLabels;
      const isChoiceNamed =
        labels !== undefined && language === 'English'
          ? true
          : values.every((value) => known.some((group) => group.includes(value)));
      return isNamed && isMeant && isChoiceNamed ? [] : [field];
    });
    expect(silent).toEqual([]);
    const used = paths.flatMap((path) => schemaAt(schema, path)!.unit ?? []);
    const nameless = used.filter((unit) => unit !== '1' && units[unit] === undefined);
    expect(language === 'English' ? [] : nameless).toEqual([]);
  },
);
