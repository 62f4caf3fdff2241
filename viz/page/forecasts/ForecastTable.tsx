import type { FanYear } from '../../charts/overTime/fanMarks.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { TableTwin } from '../parts/tableParts.tsx';
import type { Fans } from './fans.ts';

/** The fan charts in figures: median and 80 % interval by year, forecasts first. */
export function ForecastTable(props: { view: View; fans: Fans; name?: string }) {
  const { view, fans, name = texts.value.forecasts.table } = props;
  const { shownArms, reference, run } = view;
  const others = shownArms.filter(({ id }) => id !== reference.id && fans.differences.has(id));
  const observed = new Map(fans.history.map(({ year, value }) => [year, value]));
  const forecastYears = Array.from(
    { length: run.lastYear - run.firstYear + 1 },
    (_, at) => run.firstYear + at,
  );
  const years = [...new Set([...observed.keys(), ...forecastYears])].sort((a, b) => a - b);
  const values = (arm: string, year: number) =>
    cell(fans.values.get(arm), year, fans.valueScale.formatUnit);
  const changes = (arm: string, year: number) =>
    cell(fans.differences.get(arm), year, fans.changeScale.formatUnitSigned);
  return (
    <TableTwin summary={name}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {texts.value.choosers.year}
            </th>
            {observed.size > 0 && (
              <th scope="col" rowSpan={2}>
                {texts.value.forecasts.observed}
              </th>
            )}
            <th scope="colgroup" colSpan={shownArms.length}>
              {fans.valueUnit} ({texts.value.forecasts.median}, {texts.value.forecasts.interval})
            </th>
            {others.length > 0 && (
              <th scope="colgroup" colSpan={others.length}>
                {texts.value.forecasts.difference(reference.name)}: {fans.differenceUnit}
              </th>
            )}
          </tr>
          <tr>
            {[...shownArms, ...others].map(({ id, name }, at) => (
              <th key={`${id} ${at}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year} class={year === view.year ? 'chosen' : ''}>
              <th scope="row">{year}</th>
              {observed.size > 0 && (
                <td>{observed.has(year) ? fans.valueScale.formatUnit(observed.get(year)!) : ''}</td>
              )}
              {shownArms.map(({ id }) => (
                <td key={id}>{values(id, year)}</td>
              ))}
              {others.map(({ id }) => (
                <td key={id}>{changes(id, year)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableTwin>
  );
}

function cell(rows: FanYear[] | undefined, year: number, format: (value: number) => string) {
  const row = rows?.find((one) => one.year === year);
  if (row === undefined) return '';
  const range = (low: number, high: number) =>
    texts.value.numbers.fromTo(format(low), format(high));
  const luck =
    row.luck === null
      ? ''
      : `; ${texts.value.forecasts.byLuck(range(row.luck.low, row.luck.high))}`;
  return (
    <>
      {format(row.p50)}{' '}
      <small>
        ({range(row.p10, row.p90)}
        {luck})
      </small>
    </>
  );
}
