import { choice } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

/** The arm of the map and of the clusters. */
export function ArmChooser({ view }: { view: View }) {
  return (
    <label class="field">
      <span>{texts.value.choosers.arm}</span>
      <select
        name="arm"
        value={view.focusArm.id}
        onChange={({ currentTarget }) => {
          choice.focusArm.value = currentTarget.value;
        }}
      >
        {view.run.arms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
