import { useEffect, useState } from 'preact/hooks';
import { choice } from '../../state/choice.ts';
import { playYears } from '../../state/playing.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

export function YearSlider({ view }: { view: View }) {
  const { firstYear, lastYear } = view.run;
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    return playYears(firstYear, lastYear, view.year, () => setPlaying(false));
    // The year it starts from is that of the click, not each one it passes.
  }, [isPlaying, firstYear, lastYear]);
  return (
    <div class="field years">
      <label for="year">
        {texts.value.choosers.year} <output for="year">{view.year}</output>
      </label>
      <div>
        <button
          type="button"
          class="play"
          aria-pressed={isPlaying}
          title={texts.value.choosers.playHint}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? texts.value.choosers.pause : texts.value.choosers.play}
        </button>
        <input
          id="year"
          name="year"
          type="range"
          min={firstYear}
          max={lastYear}
          step={1}
          value={view.year}
          onInput={({ currentTarget }) => {
            setPlaying(false);
            choice.year.value = Number(currentTarget.value);
          }}
        />
      </div>
    </div>
  );
}
