import { useId } from 'preact/hooks';
import { setField } from '../../../state/change/edit.ts';
import { type Steady, writeSteady } from '../../../state/change/steady.ts';
import type { Path } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { moneyScale } from '../../../words/change/money.ts';
import { Labelled } from '../fields/Labelled.tsx';
import { NumberControl } from '../fields/NumberControl.tsx';

/** An amount a year, from one year to another. */
export function SteadyForm({ path, steady }: { path: Path; steady: Steady }) {
  const say = changeTexts.value.series;
  const id = useId();
  const { factor, unit } = moneyScale(steady.amount);
  const parts = [
    { key: 'amount', label: say.amount(unit), factor, isWhole: false, low: 0 },
    { key: 'first', label: say.first, factor: 1, isWhole: true, low: 1900 },
    { key: 'last', label: say.last, factor: 1, isWhole: true, low: 1900 },
  ] as const;
  return (
    <div class="parts">
      {parts.map(({ key, label, factor, isWhole, low }) => (
        <Labelled key={key} id={`${id}-${key}`} label={label}>
          <NumberControl
            names={{ id: `${id}-${key}`, describedBy: '', isInvalid: false }}
            {...{ factor, isWhole, low, value: steady[key] }}
            onValue={(value) =>
              value !== null && setField(path, writeSteady({ ...steady, [key]: value }))
            }
          />
        </Labelled>
      ))}
    </div>
  );
}
