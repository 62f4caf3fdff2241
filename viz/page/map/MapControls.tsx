import type { Signal } from '@preact/signals';
import { choice } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { ArmChooser } from '../choosers/ArmChooser.tsx';
import { Chooser } from '../choosers/Chooser.tsx';

/** What the map shows, and how. */
export function MapControls({ view }: { view: View }) {
  const say = texts.value.map;
  const { arrows } = say;
  const noChoice = view.focusArm === view.reference;
  return (
    <div class="controls">
      <ArmChooser view={view} />
      <WordChooser
        name="map-mode"
        label={say.mode}
        chosen={choice.mapMode}
        shown={view.mapMode}
        words={say.modes}
        isDisabled={noChoice}
      />
      {view.run.hasBoundaries && (
        <WordChooser
          name="map-shape"
          label={say.shape}
          chosen={choice.mapShape}
          words={say.shapes}
        />
      )}
      <WordChooser
        name="map-arrows"
        label={arrows.label}
        chosen={choice.mapArrows}
        words={{ none: arrows.none, moves: arrows.moves.name, pay: arrows.pay.name }}
      />
    </div>
  );
}

function WordChooser<Word extends string>(props: {
  name: string;
  label: string;
  chosen: Signal<Word>;
  /** What the page shows, where it cannot show what is chosen. */
  shown?: Word;
  words: Record<Word, string>;
  isDisabled?: boolean;
}) {
  const { name, label, chosen, shown = chosen.value, words, isDisabled = false } = props;
  return (
    <Chooser
      look="field"
      label={label}
      name={name}
      value={shown}
      offered={(Object.keys(words) as Word[]).map((word) => ({ value: word, label: words[word] }))}
      isDisabled={isDisabled}
      onChoose={(word) => {
        chosen.value = word;
      }}
    />
  );
}
