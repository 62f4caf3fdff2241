import { edited, sayField, setField } from '../../../state/change/edit.ts';
import { moneyPath } from '../../../state/change/quickArm.ts';
import { valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { SeriesControl } from '../series/SeriesControl.tsx';

/** The arm's money, of its own or that of all arms. */
export function Money({ arm }: { arm: string }) {
  const say = changeTexts.value.quick;
  const own = ['arms', arm, 'budget'];
  const isOwn = valueAt(edited.value, own) !== undefined;
  const shared = valueAt(edited.value, ['budget']);
  return (
    <div class="quick-money">
      <SeriesControl path={moneyPath(arm)} label={isOwn ? say.money : undefined} />
      <p class="effect">
        {isOwn ? say.own : say.shared}{' '}
        <button
          type="button"
          class="small"
          onClick={() => (isOwn ? setField(own, null) : sayField(own, shared ?? '1e9'))}
        >
          {isOwn ? say.makeShared : say.makeOwn}
        </button>
      </p>
    </div>
  );
}
