import { type Basis, choice } from '../../state/choice.ts';
import { BASES } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

/** Of what disproportion is measured. */
export function BasisChooser({ view }: { view: View }) {
  return (
    <label class="field long">
      <span>{texts.value.disproportion.basis}</span>
      <select
        name="basis"
        value={choice.basis.value}
        onChange={({ currentTarget }) => {
          choice.basis.value = currentTarget.value as Basis;
        }}
      >
        {Object.entries(BASES).map(([basis, { level }]) => (
          <option key={basis} value={basis}>
            {view.run.indicators.find(({ id }) => id === level)?.label}
          </option>
        ))}
      </select>
    </label>
  );
}
