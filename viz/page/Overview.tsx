import type { View } from '../state/run.ts';
import { Toolbar } from './choosers/Toolbar.tsx';
import { Clusters } from './clusters/Clusters.tsx';
import { Differences } from './differences/Differences.tsx';
import { Forecasts } from './forecasts/Forecasts.tsx';
import { Headline } from './Headline.tsx';
import { RegionMap } from './map/RegionMap.tsx';
import { Regions } from './regions/Regions.tsx';

/** What happens under each arm, where, and how surely. */
export function Overview({ view }: { view: View }) {
  return (
    <>
      <Toolbar view={view} />
      <div class="cards">
        <Headline view={view} />
        <Forecasts view={view} />
        <RegionMap view={view} />
        <Regions view={view} />
        <Differences view={view} />
        <Clusters view={view} />
      </div>
    </>
  );
}
