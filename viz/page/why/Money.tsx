import { useMemo } from 'preact/hooks';
import type { DifferenceRow, RunArm } from '../../../server/api.ts';
import { moneyChart } from '../../charts/overTime/moneyChart.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { MONEY, money } from '../../state/reports/why.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { FiguresLoading } from '../parts/FiguresLoading.tsx';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { MoneyTable } from './MoneyTable.tsx';

/** Bars of the picture; what is spent points up like what is taken, for both are flows. */
const BARS = {
  programme_outlays: 'var(--part-2)',
  state_revenue: 'var(--part-1)',
  state_outlays: 'var(--part-0)',
} as const;

/** What the arm changes in the accounts of the state. */
export function Money({ view, arm }: { view: View; arm: RunArm }) {
  const say = texts.value.why.money;
  const { run, reference, year } = view;
  const rows = money.value.value;
  const title = say.title(arm.name, reference.name);
  const scale = useMemo(() => scaleOf(rows ?? [], view), [rows, view]);
  const sentence = rows === undefined ? '' : sentencesOf(rows, view, arm.id);
  const draw = useMemo(() => {
    const bars = (Object.keys(BARS) as (keyof typeof BARS)[]).flatMap((flow) =>
      of(rows ?? [], flow).map((row) => ({
        ...{ flow, colour: BARS[flow], year: row.year, value: scale.toUnit(row.mean) },
      })),
    );
    const balance = of(rows ?? [], 'state_balance').map((row) => ({
      ...{ year: row.year, mean: scale.toUnit(row.mean) },
      ...{ p10: scale.toUnit(row.p10 ?? row.mean), p90: scale.toUnit(row.p90 ?? row.mean) },
    }));
    return (width: number) =>
      moneyChart(bars, balance, {
        ...{ width, unit: scale.unitAndNote, year, yearLabel: texts.value.choosers.year },
        ...{ format: scale.formatUnit, ariaLabel: `${title}. ${sentence}` },
      });
  }, [rows, view, year]);
  const isApart = rows === undefined || of(rows, 'state_revenue').length > 0;
  const notes = isApart ? say.notes : [...say.notes, say.apart];
  const known = MONEY.filter((flow) => of(rows ?? [], flow).length > 0);
  const keys = known.flatMap((flow) =>
    flow in BARS
      ? [{ name: say.flows[flow]!, colour: BARS[flow as keyof typeof BARS], dash: '' }]
      : [],
  );
  const figure = {
    name: fileName(run.run, 'costs', arm.id, 'less', reference.id),
    ...{ title, subtitle: sentence, draw: [draw], lines: keys, notes },
    rows: () => spreadRows('difference', rows ?? [], view),
  };
  return (
    <section class="card">
      <FigureHead figure={figure} run={run} isReady={rows !== undefined} />
      {rows === undefined ? (
        <FiguresLoading />
      ) : (
        <>
          <p class="answer">{sentence}</p>
          <Picture draw={draw} />
          <ul class="keys">
            {keys.map(({ name, colour }) => (
              <li key={name}>
                <span class="swatch" style={{ background: colour }} aria-hidden="true" /> {name}
              </li>
            ))}
          </ul>
          <Notes notes={notes} />
          <MoneyTable rows={rows} flows={known} view={view} scale={scale} />
        </>
      )}
    </section>
  );
}

const of = (rows: readonly DifferenceRow[], indicator: string): DifferenceRow[] =>
  rows.filter((row) => row.indicator === indicator);

function scaleOf(rows: readonly DifferenceRow[], { run }: View): NumberScale {
  const balance = run.indicators.find(({ id }) => id === 'state_balance');
  const unit = balance?.unit ?? '';
  return scaleFor(
    quantityOf({ unit, kind: 'money' }, 'difference'),
    rows.map(({ mean }) => mean),
  );
}

function sentencesOf(rows: DifferenceRow[], { run, reference }: View, arm: string): string {
  const say = texts.value.why.money;
  const sum = (flow: string) => of(rows, flow).reduce((total, { mean }) => total + mean, 0);
  const unit = run.indicators.find(({ id }) => id === 'programme_outlays_total')?.unit ?? '';
  const quantity = quantityOf({ unit: unit.replace(/, .*$/, ''), kind: 'money' });
  const print = (value: number) => scaleFor(quantity, [value]).say(Math.abs(value));
  const [programmes, balance] = [sum('programme_outlays'), sum('state_balance')];
  if (arm === reference.id || rows.length === 0) return '';
  const whole = say.sentence({
    ...{ reference: reference.name, firstYear: run.firstYear, lastYear: run.lastYear },
    ...{ programmes: print(programmes), balance: print(balance), better: balance > 0 },
  });
  if (of(rows, 'state_revenue').length === 0) return whole;
  const [taxes, outlays] = [sum('state_revenue'), sum('state_outlays')];
  const sides = say.sides({
    ...{ taxes: print(taxes), moreTaxes: taxes > 0 },
    ...{ outlays: print(outlays), moreOutlays: outlays > 0 },
  });
  return `${whole} ${sides}`;
}
