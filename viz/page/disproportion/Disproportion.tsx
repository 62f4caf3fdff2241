import type { View } from '../../state/run.ts';
import { ArmChooser } from '../choosers/ArmChooser.tsx';
import { ArmToggles, RegionChooser, ToolbarBox } from '../choosers/Toolbar.tsx';
import { YearSlider } from '../choosers/YearSlider.tsx';
import { BasisChooser } from './BasisChooser.tsx';
import { Convergence } from './Convergence.tsx';
import { Lorenz } from './Lorenz.tsx';
import { Ranks } from './Ranks.tsx';
import { Theil } from './Theil.tsx';

/** How far regions lie apart, and whether they draw nearer. */
export function Disproportion({ view }: { view: View }) {
  return (
    <>
      <ToolbarBox>
        <BasisChooser view={view} />
        <ArmChooser view={view} />
        <RegionChooser view={view} />
        <YearSlider view={view} />
        <ArmToggles view={view} />
      </ToolbarBox>
      <div class="cards halves">
        <Lorenz view={view} />
        <Convergence view={view} />
        <Ranks view={view} />
        <Theil view={view} />
      </div>
    </>
  );
}
