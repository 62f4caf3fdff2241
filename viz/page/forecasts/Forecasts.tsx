import { useMemo } from 'preact/hooks';
import { differences, summary, type View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { whatRangesHold } from '../../words/howSure.ts';
import { FiguresLoading } from '../parts/FiguresLoading.tsx';
import { ArmPanel } from './ArmPanel.tsx';
import { ChartKey } from './ChartKey.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import { fansOf } from './fans.ts';
import { PastScores } from './PastScores.tsx';

/** Fan charts side by side: each arm's forecast, and under it what it changes. */
export function Forecasts({ view }: { view: View }) {
  const { indicator, region, run, shownArms, reference } = view;
  const summaryRows = summary.value.value;
  const differenceRows = differences.value.value;
  const fans = useMemo(
    () =>
      summaryRows === undefined || differenceRows === undefined
        ? null
        : fansOf(view, summaryRows, differenceRows),
    [view, summaryRows, differenceRows],
  );
  const place = texts.value.place.inSentence(regionNames(run.regions).get(region) ?? null);
  return (
    <section class="card forecasts" aria-busy={summary.state.value.status === 'loading'}>
      <h2>{texts.value.forecasts.title(indicator.label, place)}</h2>
      <p class="subtitle">
        {texts.value.forecasts.subtitle(reference.name)}
        {region !== view.chosenRegion && ` ${texts.value.forecasts.nationOnly}`}
      </p>
      {shownArms.length === 0 && <p class="empty">{texts.value.forecasts.noArm}</p>}
      {fans === null ? (
        <FiguresLoading />
      ) : (
        <>
          <div class="panels" data-count={shownArms.length}>
            {shownArms.map((arm) => (
              <ArmPanel
                key={arm.id}
                arm={arm}
                view={view}
                fans={fans}
                place={place}
                summary={summaryRows ?? []}
                differences={differenceRows ?? []}
              />
            ))}
          </div>
          {!shownArms.includes(reference) && <ChartKey reference={reference.name} fans={fans} />}
          <ForecastTable view={view} fans={fans} />
          <section class="past">
            <h3>{texts.value.forecasts.sure.title}</h3>
            <p>{whatRangesHold(view, differenceRows ?? [])}</p>
          </section>
          <PastScores view={view} />
        </>
      )}
    </section>
  );
}
