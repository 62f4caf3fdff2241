import { type Basis, choice } from '../../state/choice.ts';
import { BASES } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { Chooser } from '../choosers/Chooser.tsx';

/** Of what disproportion is measured. */
export function BasisChooser({ view }: { view: View }) {
  return (
    <Chooser
      look="field long"
      label={texts.value.disproportion.basis}
      name="basis"
      value={choice.basis.value}
      offered={(Object.keys(BASES) as Basis[]).map((basis) => ({
        value: basis,
        label: view.run.indicators.find(({ id }) => id === BASES[basis].level)?.label ?? basis,
      }))}
      onChoose={(basis) => {
        choice.basis.value = basis;
      }}
    />
  );
}
