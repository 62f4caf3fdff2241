import { useState } from 'preact/hooks';
import { addCluster } from '../../../state/change/editArms.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { optionsOf } from '../../../words/change/naming.ts';
import { Chooser } from '../../choosers/Chooser.tsx';
import { Adding } from '../fields/Adding.tsx';

/** A new cluster of a kind, in the region that starts it. */
export function AddCluster({ arm }: { arm: string }) {
  const say = changeTexts.value.clusters;
  const presets = optionsOf(['arms', arm, 'clusters', '0', 'preset']) ?? [];
  const regions = optionsOf(['arms', arm, 'clusters', '0', 'regions']) ?? [];
  const [preset, setPreset] = useState(presets[0]?.value ?? '');
  const [region, setRegion] = useState(regions[0]?.value ?? '');
  const effect = presets.find(({ value }) => value === preset)?.effect;
  return (
    <Adding add={say.add} onAdd={() => addCluster(arm, preset, region)} effect={effect}>
      <Chooser label={say.kind} offered={presets} value={preset} onChoose={setPreset} />
      <Chooser label={say.where} offered={regions} value={region} onChoose={setRegion} />
    </Adding>
  );
}
