import { useId } from 'preact/hooks';
import { setField } from '../../../state/change/edit.ts';
import type { Path } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { moneyScale } from '../../../words/change/money.ts';
import { Labelled } from '../fields/Labelled.tsx';
import { NumberControl } from '../fields/NumberControl.tsx';

interface Year {
  year: number;
  amount: number;
}

/** An amount for each year; other years get nothing. */
export function YearsForm({ path, years }: { path: Path; years: Year[] }) {
  const say = changeTexts.value.series;
  const id = useId();
  const { factor, unit } = moneyScale(Math.max(0, ...years.map(({ amount }) => amount)));
  const set = (next: Year[]) =>
    setField(
      path,
      next.map((year) => ({ ...year })),
    );
  const last = years.at(-1);
  return (
    <div class="years-of-money">
      {years.map(({ year, amount }, at) => (
        <div key={year} class="year-of-money">
          <Labelled id={`${id}-${at}`} label={`${year}, ${unit}`}>
            <NumberControl
              names={{ id: `${id}-${at}`, describedBy: '', isInvalid: false }}
              {...{ factor, low: 0, value: amount }}
              onValue={(value) => value !== null && set(years.with(at, { year, amount: value }))}
            />
          </Labelled>
          <button
            type="button"
            class="small"
            aria-label={say.removeYear(String(year))}
            onClick={() => set(years.toSpliced(at, 1))}
          >
            ×
          </button>
        </div>
      ))}
      {last !== undefined && (
        <button
          type="button"
          class="small"
          onClick={() => set([...years, { year: last.year + 1, amount: last.amount }])}
        >
          {say.addYear}
        </button>
      )}
    </div>
  );
}
