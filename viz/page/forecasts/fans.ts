import type { DifferenceRow, Split, SummaryRow } from '../../../server/api.ts';
import type { FanYear } from '../../charts/overTime/fanMarks.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

/** Longest stretch of history before the forecast, in years. */
const LOOK_BACK = 10;

export type Fans = ReturnType<typeof fansOf>;

/** All that the fan charts of one indicator and place show, on shared axes and in one unit. */
export function fansOf(view: View, summary: SummaryRow[], difference: DifferenceRow[]) {
  const { indicator, region, run, shownArms } = view;
  const firstShown = run.firstYear - LOOK_BACK;
  const history = run.history.filter(
    (point) =>
      point.indicator === indicator.id && point.region === region && point.year >= firstShown,
  );
  const isShown = (row: { arm: string; region: string }) =>
    row.region === region && shownArms.some(({ id }) => id === row.arm);
  const values = summary.filter(isShown).filter(({ mean }) => Number.isFinite(mean));
  const changes = difference.filter(isShown).filter(isWhole);
  const edges = (rows: FanRow[]) =>
    rows.flatMap(({ p5, p95, luckP10, luckP90 }) =>
      [p5, p95, luckP10, luckP90].filter((edge) => edge !== null),
    );
  const last = ({ year }: { year: number }) => year === run.lastYear;
  const valueScale = scaleFor(
    quantityOf(indicator),
    [...edges(values), ...history.map(({ value }) => value)],
    widest(values.filter(last)),
  );
  const changeScale = scaleFor(
    quantityOf(indicator, 'difference'),
    edges(changes),
    widest(changes.filter(last)),
  );
  const years = history.map(({ year }) => year);
  return {
    values: inUnit(values, valueScale),
    differences: inUnit(changes, changeScale),
    /** Whether bands tell luck from doubt about parameters. */
    isSplit: values.some(({ luckP10 }) => luckP10 !== null),
    history: history.map(({ year, value }) => ({ year, value: valueScale.toUnit(value) })),
    years: [Math.min(run.firstYear, ...years), Math.max(run.lastYear, ...years)] as [
      number,
      number,
    ],
    valueDomain: domainOf(
      [...edges(values), ...history.map(({ value }) => value)].map(valueScale.toUnit),
    ),
    differenceDomain: domainOf([0, ...edges(changes).map(changeScale.toUnit)]),
    valueUnit: unitOf(valueScale),
    differenceUnit: unitOf(changeScale),
    valueScale,
    changeScale,
    sayValue: (row: FanYear) => sentence(row, valueScale.formatUnit),
    sayDifference: (row: FanYear) => sentence(row, changeScale.formatUnitSigned),
    valueAt: (arm: string, year: number) => at(values, arm, year, valueScale.say),
    differenceAt: (arm: string, year: number) => at(changes, arm, year, changeScale.saySigned),
  };
}

type FanRow = SummaryRow | (DifferenceRow & Quantiles);
type Quantiles = Omit<FanYear, 'luck'>;

function isWhole(row: DifferenceRow): row is DifferenceRow & Quantiles {
  return [row.p5, row.p10, row.p25, row.p50, row.p75, row.p90, row.p95].every(
    (quantile) => quantile !== null,
  );
}

function at(
  rows: { arm: string; year: number; p50: number }[],
  arm: string,
  year: number,
  say: (value: number) => string,
): string {
  const row = rows.find((one) => one.arm === arm && one.year === year);
  return row === undefined ? texts.value.numbers.none : say(row.p50);
}

function inUnit(
  rows: ({ arm: string } & Quantiles & Split)[],
  { toUnit }: NumberScale,
): Map<string, (FanYear & { arm: string })[]> {
  const fans = rows
    .map((row) => ({
      arm: row.arm,
      year: row.year,
      p5: toUnit(row.p5),
      p10: toUnit(row.p10),
      p25: toUnit(row.p25),
      p50: toUnit(row.p50),
      p75: toUnit(row.p75),
      p90: toUnit(row.p90),
      p95: toUnit(row.p95),
      luck:
        row.luckP10 === null || row.luckP90 === null
          ? null
          : { low: toUnit(row.luckP10), high: toUnit(row.luckP90) },
    }))
    .sort((a, b) => a.year - b.year);
  return Map.groupBy(fans, ({ arm }) => arm);
}

/** The range of all values with a little air, and never empty. */
function domainOf(values: number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.04 || Math.abs(high) * 0.05 || 1;
  return [low - air, high + air];
}

/** The widest 80 % interval: it decides how many digits mean something. */
function widest(rows: { p10: number; p90: number }[]): [number, number] | null {
  const [first, ...rest] = rows;
  if (first === undefined) return null;
  const row = rest.reduce((a, b) => (b.p90 - b.p10 > a.p90 - a.p10 ? b : a), first);
  return [row.p10, row.p90];
}

function unitOf({ unit, note }: NumberScale): string {
  return [unit, note].filter((part) => part !== '').join(', ');
}

function sentence(row: FanYear, format: (value: number) => string): string {
  const interval = texts.value.numbers.fromTo(format(row.p10), format(row.p90));
  const lines = [
    String(row.year),
    `${texts.value.forecasts.median}: ${format(row.p50)}`,
    texts.value.map.interval(interval),
  ];
  if (row.luck !== null) {
    const { low, high } = row.luck;
    lines.push(texts.value.forecasts.byLuck(texts.value.numbers.fromTo(format(low), format(high))));
  }
  return lines.join('\n');
}
