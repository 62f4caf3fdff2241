import { choice } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { Chooser } from './Chooser.tsx';

interface ChooserProps {
  view: View;
  /** Those that can be chosen, and the one that is. */
  arms?: View['run']['arms'];
  chosen?: string;
}

/** The arm of the map, of the clusters, and of what is explained. */
export function ArmChooser({
  view,
  arms = view.run.arms,
  chosen = view.focusArm.id,
}: ChooserProps) {
  return (
    <Chooser
      look="field"
      label={texts.value.choosers.arm}
      name="arm"
      value={chosen}
      offered={arms.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(arm) => {
        choice.focusArm.value = arm;
      }}
    />
  );
}
