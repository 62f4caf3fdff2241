import { useId } from 'preact/hooks';
import { type Result, result } from '../../../state/change/results.ts';
import { health } from '../../../state/change/scenario.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { IndicatorChooser, RegionChooser } from '../../choosers/Toolbar.tsx';
import { YearSlider } from '../../choosers/YearSlider.tsx';
import { Stamp } from '../../Stamp.tsx';
import { ClusterSeats } from './ClusterSeats.tsx';
import { Measures } from './Measures.tsx';
import { Outcome } from './Outcome.tsx';
import { Progress } from './Progress.tsx';
import { Size } from './Size.tsx';

/** What comes of the edit, as the run goes on. */
export function Results() {
  const say = changeTexts.value.run;
  const id = useId();
  const shown = result.value;
  const isReadOnly = health.value.value?.readOnly === true;
  return (
    <section class="card results" aria-labelledby={id}>
      <h2 id={id}>{say.title}</h2>
      {!isReadOnly && (
        <>
          <Progress />
          <Size />
        </>
      )}
      {shown === null ? (
        <p class="empty tall">{isReadOnly ? '' : say.noneYet}</p>
      ) : (
        <Shown shown={shown} />
      )}
    </section>
  );
}

function Shown({ shown }: { shown: Result }) {
  const say = changeTexts.value.result;
  const { view, before, isChanged } = shown;
  const reference = before === null ? view.reference.name : say.before(view.focusArm.name);
  return (
    <>
      <div class="controls">
        <IndicatorChooser view={view} />
        <RegionChooser view={view} />
        <YearSlider view={view} />
      </div>
      <Outcome shown={shown} />
      {isChanged && <Measures shown={shown} reference={reference} />}
      <ClusterSeats shown={shown} />
      <Stamp view={view} />
    </>
  );
}
