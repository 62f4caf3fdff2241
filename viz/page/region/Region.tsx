import { useEffect, useRef } from 'preact/hooks';
import { NATION } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { Toolbar } from '../choosers/Toolbar.tsx';
import { Forecasts } from '../forecasts/Forecasts.tsx';
import { Headline } from '../Headline.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { ClustersHere } from './ClustersHere.tsx';
import { Gains } from './Gains.tsx';
import { KeyCharts } from './KeyCharts.tsx';
import { MovesHere, PayHere } from './Partners.tsx';
import { RegionList } from './RegionList.tsx';
import { Story } from './Story.tsx';

/** The story of one region; without one, all of them to choose from. */
export function Region({ view }: { view: View }) {
  const isChosen = view.chosenRegion !== NATION;
  return (
    <>
      <Toolbar view={view} />
      <RegionTitle view={view} />
      <div class="cards">
        {isChosen ? (
          <>
            <Headline view={view} />
            <Story view={view} />
            <KeyCharts view={view} />
            <Forecasts view={view} />
            <MovesHere view={view} />
            <PayHere view={view} />
            <ClustersHere view={view} />
            <Gains view={view} />
          </>
        ) : (
          <RegionList view={view} />
        )}
      </div>
    </>
  );
}

/** Where the reader is and how to get back; those who came by keyboard go on from here. */
function RegionTitle({ view }: { view: View }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  const name = regionNames(view.run.regions).get(view.chosenRegion);
  return (
    <div class="region-title">
      <p>
        <PageLink page="overview" region={null}>
          ← {texts.value.region.back}
        </PageLink>
      </p>
      <h2 ref={title} tabIndex={-1}>
        {name ?? texts.value.region.choose}
      </h2>
    </div>
  );
}
