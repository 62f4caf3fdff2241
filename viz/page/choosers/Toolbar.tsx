import type { ComponentChildren } from 'preact';
import { choice, NATION } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';
import { Chooser } from './Chooser.tsx';
import { YearSlider } from './YearSlider.tsx';

/** What the whole page is about: measure, region, year and arms. */
export function Toolbar({ view }: { view: View }) {
  return (
    <ToolbarBox>
      <IndicatorChooser view={view} />
      <RegionChooser view={view} />
      <YearSlider view={view} />
      <ArmToggles view={view} />
    </ToolbarBox>
  );
}

export function ToolbarBox({ children }: { children: ComponentChildren }) {
  return (
    <section class="toolbar" aria-label={texts.value.choosers.toolbar}>
      {children}
    </section>
  );
}

export function IndicatorChooser({ view }: { view: View }) {
  return (
    <label class="field">
      <span>{texts.value.choosers.indicator}</span>
      <select
        name="indicator"
        value={view.indicator.id}
        onChange={({ currentTarget }) => {
          choice.indicator.value = currentTarget.value;
        }}
      >
        {(['region', 'nation'] as const).map((level) => (
          <optgroup key={level} label={texts.value.choosers.indicatorGroups[level]}>
            {view.charted
              .filter((indicator) => indicator.level === level)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

export function RegionChooser({ view }: { view: View }) {
  const names = [...regionNames(view.run.regions)].sort(([, a], [, b]) =>
    a.localeCompare(b, texts.value.locale),
  );
  return (
    <Chooser
      look="field"
      label={texts.value.choosers.region}
      name="region"
      value={view.chosenRegion}
      offered={[
        { value: NATION, label: texts.value.place.nation },
        ...names.map(([value, label]) => ({ value, label })),
      ]}
      onChoose={(region) => {
        choice.region.value = region === NATION ? null : region;
      }}
    />
  );
}

export function ArmToggles({ view }: { view: View }) {
  const { arms } = view.run;
  return (
    <fieldset class="arms">
      <legend>{texts.value.choosers.arms}</legend>
      {arms.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={`arm-${id}`}
            checked={view.shownArms.some((arm) => arm.id === id)}
            onChange={() => {
              const hidden = choice.hiddenArms.value;
              choice.hiddenArms.value = hidden.includes(id)
                ? hidden.filter((other) => other !== id)
                : [...hidden, id];
            }}
          />
          <ArmKey look={armLook(arms, id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
