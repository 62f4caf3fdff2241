import { useMemo } from 'preact/hooks';
import type { RunArm } from '../../server/api.ts';
import { differenceChart } from '../charts/differenceChart.ts';
import { fanChart } from '../charts/fanChart.ts';
import { differences, summary, type View } from '../state/run.ts';
import { regionNames } from '../texts/regionNames.ts';
import { texts } from '../texts/texts.ts';
import { ArmKey } from './ArmKey.tsx';
import { armLook } from './armLook.ts';
import { ForecastTable } from './ForecastTable.tsx';
import { type Fans, fansOf } from './fans.ts';
import { Picture } from './Picture.tsx';

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
        <p class="empty">{texts.value.page.figuresLoading}</p>
      ) : (
        <>
          <div class="panels" data-count={shownArms.length}>
            {shownArms.map((arm) => (
              <ArmPanel key={arm.id} arm={arm} view={view} fans={fans} place={place} />
            ))}
          </div>
          {!shownArms.includes(reference) && <Key reference={reference.name} fans={fans} />}
          <ForecastTable view={view} fans={fans} />
        </>
      )}
    </section>
  );
}

function ArmPanel(props: { arm: RunArm; view: View; fans: Fans; place: string }) {
  const { arm, view, fans, place } = props;
  const { indicator, reference, year } = view;
  const look = armLook(view.run.arms, arm.id);
  const drawFan = useMemo(() => {
    const rows = fans.values.get(arm.id) ?? [];
    return (width: number) =>
      fanChart(
        {
          rows,
          reference: arm === reference ? [] : (fans.values.get(reference.id) ?? []),
          history: fans.history,
        },
        {
          ...look,
          width,
          height: width < 420 ? 200 : 230,
          years: fans.years,
          values: fans.valueDomain,
          alignedWith: fans.differenceDomain,
          unit: fans.valueUnit,
          year,
          say: fans.sayValue,
          ariaLabel: texts.value.forecasts.fanLabel({
            label: indicator.label,
            place,
            arm: arm.name,
            year,
            value: fans.valueAt(arm.id, year),
          }),
        },
      );
  }, [fans, arm, year]);
  const drawDifference = useMemo(() => {
    const rows = fans.differences.get(arm.id) ?? [];
    return (width: number) =>
      differenceChart(rows, {
        ...look,
        width,
        height: width < 420 ? 175 : 200,
        years: fans.years,
        values: fans.differenceDomain,
        alignedWith: fans.valueDomain,
        unit: fans.differenceUnit,
        year,
        say: fans.sayDifference,
        ariaLabel: texts.value.forecasts.differenceLabel({
          label: indicator.label,
          arm: arm.name,
          reference: reference.name,
          year,
          value: fans.differenceAt(arm.id, year),
        }),
      });
  }, [fans, arm, year]);
  return (
    <article class="panel">
      <h3>
        <ArmKey look={look} /> {arm.name}
      </h3>
      <Picture draw={drawFan} />
      {arm === reference ? (
        <Key reference={reference.name} fans={fans} />
      ) : (
        <>
          <h4>{texts.value.forecasts.difference(reference.name)}</h4>
          <Picture draw={drawDifference} />
        </>
      )}
    </article>
  );
}

function Key({ reference, fans }: { reference: string; fans: Fans }) {
  return (
    <div class="key">
      <h4>{texts.value.forecasts.key}</h4>
      <ul>
        <li>{fans.isSplit ? texts.value.forecasts.keySplit : texts.value.forecasts.keyBands}</li>
        <li>{texts.value.forecasts.keyMedian}</li>
        <li>{texts.value.forecasts.keyReference(reference)}</li>
        <li>{texts.value.forecasts.keyHistory}</li>
        <li>{texts.value.forecasts.keyZero(reference)}</li>
        <li>{texts.value.forecasts.keyYear}</li>
      </ul>
    </div>
  );
}
