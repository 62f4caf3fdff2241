import { useRef } from 'preact/hooks';
import { attribution, explainedArm } from '../../state/reports/why.ts';
import type { View } from '../../state/run.ts';
import { ArmChooser } from '../choosers/ArmChooser.tsx';
import { IndicatorChooser, RegionChooser, ToolbarBox } from '../choosers/Toolbar.tsx';
import { YearSlider } from '../choosers/YearSlider.tsx';
import { Attribution } from './Attribution.tsx';
import { Jobs } from './Jobs.tsx';
import { Money } from './Money.tsx';
import { Places } from './Places.tsx';

/** What made the difference between the arms, what it costs, and who gains by it. */
export function Why({ view }: { view: View }) {
  const arm = explainedArm(view);
  // Until it is known how much room the answer takes, nothing stands below it that would be pushed.
  const isKnown = useRef(false);
  isKnown.current ||= attribution.state.value.status !== 'asking' || !view.run.complete;
  return (
    <>
      <ToolbarBox>
        <IndicatorChooser view={view} />
        <RegionChooser view={view} />
        <YearSlider view={view} />
        <ArmChooser view={view} arms={view.otherArms} chosen={arm?.id ?? ''} />
      </ToolbarBox>
      <div class="cards">
        <Attribution view={view} />
        {arm !== null && !isKnown.current && <div class="screen" />}
        {arm !== null && isKnown.current && (
          <>
            <Money view={view} arm={arm} />
            <div class="cards halves">
              <Jobs view={view} arm={arm} />
              <Places view={view} arm={arm} />
            </div>
          </>
        )}
      </div>
    </>
  );
}
