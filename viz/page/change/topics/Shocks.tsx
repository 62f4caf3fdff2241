import { useState } from 'preact/hooks';
import { edited, setField } from '../../../state/change/edit.ts';
import { freeId } from '../../../state/change/editArms.ts';
import { schema } from '../../../state/change/scenario.ts';
import { schemaAt } from '../../../state/change/schema.ts';
import { isMap, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { optionsOf } from '../../../words/change/naming.ts';
import { Chooser } from '../../choosers/Chooser.tsx';
import { Adding } from '../fields/Adding.tsx';
import { SchemaField } from '../fields/SchemaField.tsx';
import { Fold } from './Fold.tsx';

const OWN = 'own';

/** Shocks by id, ready-made ones or of one's own. */
export function Shocks() {
  const say = changeTexts.value.shocks;
  const shocks = valueAt(edited.value, ['shocks']);
  const entries = Object.entries(isMap(shocks) ? shocks : {});
  const fields = schemaAt(schema.value.value ?? {}, ['shocks', 'x'])?.properties ?? {};
  const presets = optionsOf(['shocks', 'x', 'preset']) ?? [];
  const [kind, setKind] = useState(presets[0]?.value ?? OWN);
  const ids = entries.map(([id]) => id);
  return (
    <>
      {entries.length === 0 && <p class="empty">{say.none}</p>}
      {entries.map(([id, shock]) => {
        const named = isMap(shock) ? (shock.preset ?? shock.kind) : undefined;
        const preset = presets.find(({ value }) => value === named)?.label;
        return (
          <Fold key={id} path={['shocks', id]} title={preset ?? id} note={preset ? id : ''}>
            {Object.keys(fields).map((field) => (
              <SchemaField key={field} path={['shocks', id, field]} />
            ))}
            <button type="button" class="small" onClick={() => setField(['shocks', id], null)}>
              {say.remove}
            </button>
          </Fold>
        );
      })}
      <Adding
        add={say.add}
        onAdd={() => {
          const isOwn = kind === OWN;
          const id = freeId(isOwn ? 'shock' : kind, ids, 'shock');
          const own = { kind: 'world-demand', path: '1' };
          setField(['shocks', id], isOwn ? own : { preset: kind });
        }}
      >
        <Chooser
          label={say.kind}
          value={kind}
          offered={[...presets, { value: OWN, label: say.own }]}
          onChoose={setKind}
        />
      </Adding>
    </>
  );
}
