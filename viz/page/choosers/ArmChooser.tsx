import { choice } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

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
    <label class="field">
      <span>{texts.value.choosers.arm}</span>
      <select
        name="arm"
        value={chosen}
        onChange={({ currentTarget }) => {
          choice.focusArm.value = currentTarget.value;
        }}
      >
        {arms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
