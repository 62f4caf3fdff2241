import { useState } from 'preact/hooks';
import { addCluster } from '../../../state/change/editArms.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { type Option, optionsOf } from '../../../words/change/naming.ts';

/** A new cluster of a kind, in the region that starts it. */
export function AddCluster({ arm }: { arm: string }) {
  const say = changeTexts.value.clusters;
  const presets = optionsOf(['arms', arm, 'clusters', '0', 'preset']) ?? [];
  const regions = optionsOf(['arms', arm, 'clusters', '0', 'regions']) ?? [];
  const [preset, setPreset] = useState(presets[0]?.value ?? '');
  const [region, setRegion] = useState(regions[0]?.value ?? '');
  const effect = presets.find(({ value }) => value === preset)?.effect;
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        addCluster(arm, preset, region);
      }}
    >
      <Chooser label={say.kind} options={presets} value={preset} onValue={setPreset} />
      <Chooser label={say.where} options={regions} value={region} onValue={setRegion} />
      <button type="submit">{say.add}</button>
      <p class="effect">{effect}</p>
    </form>
  );
}

function Chooser(props: {
  label: string;
  options: Option[];
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select
        value={props.value}
        onChange={({ currentTarget }) => props.onValue(currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
