import Type from 'typebox';
import type { ValueMap } from '../../scenarios/document/value.ts';
import { named, number, orNull, text, translation, whole } from './parts.ts';

const entry = { scenario: text, title: translation, saved: Type.Boolean() };

/** Answers about scenarios. */
export const ScenarioList = Type.Array(Type.Object(entry));

export const Scenario = Type.Object({
  ...entry,
  text: Type.String({ description: 'its scenario.yaml as written' }),
  document: Type.Unsafe<ValueMap>({
    type: 'object',
    description: 'after what it extends, before presets; see /api/schema',
  }),
  regions: Type.Array(Type.Object({ id: text, name: translation })),
  sectors: Type.Array(text),
  arms: Type.Array(named),
  translations: Type.Array(translation),
  defaults: Type.Object({
    ...{ sample: number, members: whole, seed: text, years: number },
    ...{ interactiveSample: number, interactiveMembers: whole },
  }),
});

export const Check = Type.Object({
  faults: Type.Array(Type.Object({ path: Type.Array(text), code: text, message: text })),
  doubts: Type.Array(text),
});

export const FormulaChecked = Type.Union([
  Type.Object({
    ok: Type.Literal(true),
    names: Type.Array(text),
    value: orNull(number),
    values: Type.Array(number),
  }),
  Type.Object({ ok: Type.Literal(false), message: text }),
]);

export const Saved = Type.Object({ scenario: text });

export const Workplaces = Type.Object({
  capital: Type.Record(Type.String(), number, {
    description: 'of a workplace with its buildings, currency, by sector',
  }),
  nationalPay: number,
});
