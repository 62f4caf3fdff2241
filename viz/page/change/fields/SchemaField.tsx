import type { Value } from '../../../../server/api.ts';
import { edited, setField } from '../../../state/change/edit.ts';
import { schema } from '../../../state/change/scenario.ts';
import { defaultAt, entry, fieldOf, type Schema, schemaAt } from '../../../state/change/schema.ts';
import { isMap, type Path, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { labelOf, nameOf, optionsOf } from '../../../words/change/naming.ts';
import { unitOf } from '../../../words/change/values.ts';
import { FormulaControl } from '../series/FormulaControl.tsx';
import { SeriesControl } from '../series/SeriesControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { Entries } from './Entries.tsx';
import { Field } from './Field.tsx';
import { NumberControl } from './NumberControl.tsx';
import { SetControl } from './SetControl.tsx';
import { TextControl } from './TextControl.tsx';

interface SchemaFieldProps {
  path: Path;
  label?: string;
}

/** The control that the schema asks for at a path, of one field or of all that it holds. */
export function SchemaField({ path, label }: SchemaFieldProps) {
  const own = schemaAt(schema.value.value ?? {}, path);
  if (own === undefined) return null;
  if (own.properties !== undefined)
    return <Fields path={path} names={Object.keys(own.properties)} />;
  if (entry(own) !== undefined) return <Entries path={path} />;
  return <Leaf path={path} own={own} label={label} />;
}

/** Several fields of one map under its name. */
function Fields({ path, names }: { path: Path; names: readonly string[] }) {
  return (
    <fieldset class="change-fields">
      <legend>{nameOf(valueAt(edited.value, path)) || labelOf(path)}</legend>
      {names.map((name) => (
        <SchemaField key={name} path={[...path, name]} />
      ))}
    </fieldset>
  );
}

function Leaf({ path, own, label }: { path: Path; own: Schema; label: string | undefined }) {
  const value = valueAt(edited.value, path);
  const usual = defaultAt(schema.value.value ?? {}, edited.value ?? {}, path);
  const options = optionsOf(path);
  const text = (said: Value | undefined) => (typeof said === 'string' ? said : undefined);
  const number = (said: Value | undefined) => (typeof said === 'number' ? said : undefined);
  const set = (next: Value | null) => setField(path, next);
  const shown = { path, label };
  if (options !== null && own.type === 'array') {
    return (
      <Field {...shown} isGroup>
        {() => <SetControl options={options} value={strings(value ?? usual)} onValue={set} />}
      </Field>
    );
  }
  if (options !== null) {
    return (
      <Field {...shown}>
        {(names) => (
          <ChoiceControl
            {...{ names, options, value: text(value), usual: text(usual), onValue: set }}
          />
        )}
      </Field>
    );
  }
  if (own.type === 'boolean') {
    return (
      <Field {...shown} isGroup>
        {() => (
          <SetControl
            options={[{ value: 'yes', label: changeTexts.value.field.yes, effect: '' }]}
            value={(value ?? usual) === true ? ['yes'] : []}
            onValue={(chosen) => set(chosen.length > 0)}
          />
        )}
      </Field>
    );
  }
  if (own.type === 'number' || own.type === 'integer') {
    const { minimum: low = own.exclusiveMinimum, maximum: high } = own;
    return (
      <Field {...shown}>
        {(names) => (
          <NumberControl
            {...{ names, low, high, ...unitOf(path), value: number(value), usual: number(usual) }}
            isWhole={own.type === 'integer'}
            onValue={set}
          />
        )}
      </Field>
    );
  }
  if (own.type === 'array') {
    return (
      <Field {...shown}>
        {(names) => (
          <TextControl
            {...{ names, value: strings(value).join(', ') }}
            onText={(typed) =>
              set(
                typed
                  .split(',')
                  .map((part) => part.trim())
                  .filter(Boolean),
              )
            }
          />
        )}
      </Field>
    );
  }
  if (own.anyOf?.some(({ items }) => items !== undefined)) return <SeriesControl {...shown} />;
  if (fieldOf(schema.value.value ?? {}, path).endsWith('.formula')) {
    return (
      <Field {...shown}>
        {(names) => <FormulaControl {...{ names, path, value: text(value) ?? '' }} onText={set} />}
      </Field>
    );
  }
  return (
    <Field {...shown}>
      {(names) => (
        <TextControl
          {...{ names, value: value === undefined || isMap(value) ? '' : String(value) }}
          placeholder={usual === undefined ? '' : String(usual)}
          onText={(typed) => set(typed === '' ? null : typed)}
        />
      )}
    </Field>
  );
}

function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
