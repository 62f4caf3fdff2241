import { useId } from 'preact/hooks';
import { edited } from '../../../state/change/edit.ts';
import { clustersOf } from '../../../state/change/editArms.ts';
import { effectiveAt, quickArm } from '../../../state/change/quickArm.ts';
import { isMap, valueAt } from '../../../state/change/values.ts';
import { choice } from '../../../state/choice.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { nameOf } from '../../../words/change/naming.ts';
import { Chooser } from '../../choosers/Chooser.tsx';
import { SchemaField } from '../fields/SchemaField.tsx';
import { Money } from './Money.tsx';
import { Parts } from './Parts.tsx';
import { Seats } from './Seats.tsx';

/** What people look for first: how much money, how many workplaces, where and when. */
export function Quick() {
  const say = changeTexts.value.quick;
  const id = useId();
  const arm = quickArm.value;
  const arms = valueAt(edited.value, ['arms']);
  const withClusters = Object.entries(isMap(arms) ? arms : {}).filter(
    ([one]) => clustersOf(one).length > 0,
  );
  return (
    <section class="quick" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say.title}</h2>
      {arm === null ? (
        <p class="empty">{say.noClusters}</p>
      ) : (
        <>
          <Chooser
            look="labelled"
            label={say.arm}
            name="quick-arm"
            value={arm}
            offered={withClusters.map(([one, value]) => ({
              value: one,
              label: nameOf(value, one),
            }))}
            onChoose={(one) => {
              choice.focusArm.value = one;
            }}
          />
          <Seats arm={arm} />
          <Money arm={arm} />
          <Parts arm={arm} />
          {teleworkOf(arm).map((parameter) => (
            <SchemaField key={parameter} path={['parameters', parameter]} />
          ))}
        </>
      )}
    </section>
  );
}

/** How much of the work of the arm's sectors can be done remotely: the bound of remote workplaces. */
function teleworkOf(arm: string): string[] {
  const sectors = clustersOf(arm).map((_, at) =>
    String(effectiveAt(['arms', arm, 'clusters', String(at), 'sector'])),
  );
  return [...new Set(sectors)].map((sector) =>
    `telework-${sector}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  );
}
