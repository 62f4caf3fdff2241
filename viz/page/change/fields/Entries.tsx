import { useState } from 'preact/hooks';
import type { Value } from '../../../../server/api.ts';
import { edited, setField } from '../../../state/change/edit.ts';
import { schema } from '../../../state/change/scenario.ts';
import { entry, type Schema, schemaAt } from '../../../state/change/schema.ts';
import { isMap, type Path, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { labelOf, nameOf } from '../../../words/change/naming.ts';
import { Adding, NewName } from './Adding.tsx';
import { SchemaField } from './SchemaField.tsx';

/** A map of entries by ids of one's own, that can be added and removed. */
export function Entries({ path }: { path: Path }) {
  const say = changeTexts.value.entries;
  const [id, setId] = useState('');
  const map = valueAt(edited.value, path);
  const own = entry(schemaAt(schema.value.value ?? {}, path) ?? {}) ?? {};
  const ids = Object.keys(isMap(map) ? map : {});
  return (
    <fieldset class="change-fields">
      <legend>{labelOf(path)}</legend>
      {ids.map((key) => (
        <div key={key} class="entry">
          <SchemaField path={[...path, key]} label={nameOf(valueAt(map, [key]), key)} />
          <button
            type="button"
            class="small"
            aria-label={say.remove(key)}
            onClick={() => setField([...path, key], null)}
          >
            {say.remove(key)}
          </button>
        </div>
      ))}
      <Adding
        add={say.add}
        onAdd={() => {
          if (id === '' || ids.includes(id)) return;
          setField([...path, id], emptyOf(own));
          setId('');
        }}
      >
        <NewName label={say.id} value={id} onValue={setId} />
      </Adding>
    </fieldset>
  );
}

/** The least of a new entry; what it lacks is told by the check. */
function emptyOf({ type, required = [], properties = {} }: Schema): Value {
  if (type === 'array') return [];
  return Object.fromEntries(
    required.map((key) => {
      const { type: kind, enum: choices, default: usual } = properties[key] ?? {};
      const empty = kind === 'number' ? 0 : kind === 'object' ? {} : '';
      return [key, usual ?? choices?.[0] ?? empty];
    }),
  );
}
