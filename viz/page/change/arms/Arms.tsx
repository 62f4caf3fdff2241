import { useState } from 'preact/hooks';
import { edited, sayField } from '../../../state/change/edit.ts';
import { addArm, clustersOf, removeArm } from '../../../state/change/editArms.ts';
import { isMap, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { nameOf } from '../../../words/change/naming.ts';
import { Adding, NewName } from '../fields/Adding.tsx';
import { SchemaField } from '../fields/SchemaField.tsx';
import { SharesOff } from '../quick/Parts.tsx';
import { Fold } from '../topics/Fold.tsx';
import { AddCluster } from './AddCluster.tsx';
import { Cluster } from './Cluster.tsx';

/** The choices compared: add, copy, rename and remove them, and their clusters. */
export function Arms() {
  const say = changeTexts.value.arms;
  const arms = valueAt(edited.value, ['arms']);
  const entries = Object.entries(isMap(arms) ? arms : {});
  return (
    <>
      {entries.map(([id, arm], at) => {
        const count = say.clusters(clustersOf(id).length);
        const note = at === 0 ? `${count}; ${say.reference}` : count;
        return (
          <Fold key={id} path={['arms', id]} title={nameOf(arm, id)} note={note}>
            <Arm id={id} name={nameOf(arm, id)} isAlone={entries.length === 1} />
          </Fold>
        );
      })}
      <AddArm />
    </>
  );
}

function Arm({ id, name, isAlone }: { id: string; name: string; isAlone: boolean }) {
  const say = changeTexts.value.arms;
  const budget = ['arms', id, 'budget'];
  const hasOwn = valueAt(edited.value, budget) !== undefined;
  return (
    <>
      <SchemaField path={['arms', id, 'name']} />
      {hasOwn ? (
        <SchemaField path={budget} />
      ) : (
        <button
          type="button"
          class="small"
          onClick={() => sayField(budget, valueAt(edited.value, ['budget']) ?? '1e9')}
        >
          {say.ownMoney}
        </button>
      )}
      <SharesOff arm={id} />
      {clustersOf(id).map((cluster, at) => (
        <Cluster key={isMap(cluster) ? String(cluster.id) : at} arm={id} at={at} />
      ))}
      <AddCluster arm={id} />
      <p class="actions">
        <button type="button" class="small" onClick={() => addArm(say.copied(name), id)}>
          {say.copy}
        </button>
        <button type="button" class="small" disabled={isAlone} onClick={() => removeArm(id)}>
          {say.remove}
        </button>
      </p>
    </>
  );
}

function AddArm() {
  const say = changeTexts.value.arms;
  const [name, setName] = useState('');
  return (
    <Adding
      add={say.add}
      onAdd={() => {
        if (name.trim() === '') return;
        addArm(name.trim());
        setName('');
      }}
    >
      <NewName label={say.name} value={name} onValue={setName} />
    </Adding>
  );
}
