import { clustersOf, scaleShares, sharesTotal } from '../../../state/change/editArms.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { nameOf } from '../../../words/change/naming.ts';
import { writeNumber } from '../../../words/change/values.ts';
import { SchemaField } from '../fields/SchemaField.tsx';
import { Fold } from '../topics/Fold.tsx';

const FIELDS = [['regions'], ['classification', 'environment'], ['budgetShare'], ['hiring']];

/** Where each cluster is, how its people work, and which part of the money it gets. */
export function Parts({ arm }: { arm: string }) {
  const say = changeTexts.value.quick;
  return (
    <div class="quick-parts">
      <h3>{say.clusters}</h3>
      <SharesOff arm={arm} />
      {clustersOf(arm).map((cluster, at) => {
        const path = ['arms', arm, 'clusters', String(at)];
        return (
          <Fold key={`${arm} ${at}`} path={path} title={nameOf(cluster)}>
            {FIELDS.map((field) => (
              <SchemaField key={field.join('.')} path={[...path, ...field]} />
            ))}
          </Fold>
        );
      })}
    </div>
  );
}

/** Parts of the money that do not make a whole, with a remedy. */
export function SharesOff({ arm }: { arm: string }) {
  const say = changeTexts.value.quick;
  const total = sharesTotal(arm);
  if (total === null || Math.abs(total - 1) < 1e-6) return null;
  return (
    <p class="fault">
      {say.sharesOff(`${writeNumber(Number(total.toFixed(4)), 100)}\u00a0%`)}{' '}
      <button type="button" class="small" onClick={() => scaleShares(arm)}>
        {say.scaleShares}
      </button>
    </p>
  );
}
