import type { DifferenceRow, RunIndicator, SummaryRow } from '../../../server/api.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { choice, NATION } from '../../state/choice.ts';
import { COST_PER_JOB, placeDifferences, placeSummary, type View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { Switch } from '../choosers/Switch.tsx';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { TableBox } from '../parts/tableParts.tsx';
import { measureGroups } from './measureGroups.ts';

/** Every arm against the reference arm, in all main measures at once. */
export function Differences({ view }: { view: View }) {
  const { run, reference, otherArms, shownArms, chosenRegion, year } = view;
  const changes = placeDifferences.value.value;
  const values = placeSummary.value.value;
  const place = texts.value.place.inSentence(regionNames(run.regions).get(chosenRegion) ?? null);
  const title = texts.value.differences.title(year, place);
  const arms = otherArms.filter((arm) => shownArms.includes(arm));
  const figure = {
    name: fileName(run.run, 'changes', chosenRegion, year),
    ...{ title, subtitle: '', draw: [], lines: [], notes: [] },
    rows: () => [
      ...spreadRows('difference', changes ?? [], view),
      ...spreadRows('forecast', values ?? [], view),
    ],
  };
  return (
    <section class="card differences" aria-busy={placeDifferences.state.value.status === 'loading'}>
      <FigureHead figure={figure} run={run} />
      <p class="subtitle">{texts.value.differences.subtitle(reference.name, run.membersDone)}</p>
      {changes === undefined || values === undefined ? (
        <p class="empty">{texts.value.page.figuresLoading}</p>
      ) : (
        <TableBox label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.value.differences.measure}</th>
                {arms.map(({ id, name }) => (
                  <th key={id} scope="col">
                    <ArmKey look={armLook(run.arms, id)} /> {name}
                  </th>
                ))}
                <th scope="col">{texts.value.differences.level(reference.name)}</th>
              </tr>
            </thead>
            {measureGroups(run.indicators, choice.showAllMeasures.value).map((group) => (
              <tbody key={group.name}>
                <tr class="group">
                  <th scope="rowgroup" colSpan={2 + arms.length}>
                    {texts.value.differences.groups[group.name]}
                  </th>
                </tr>
                {group.measures.map((measure) => (
                  <MeasureRow
                    key={measure.id}
                    measure={measure}
                    view={view}
                    arms={arms.map(({ id }) => id)}
                    changes={changes.filter(({ indicator }) => indicator === measure.id)}
                    values={values.filter(({ indicator }) => indicator === measure.id)}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </TableBox>
      )}
      <Switch
        name="all-measures"
        on={choice.showAllMeasures}
        label={texts.value.differences.showAll}
      />
    </section>
  );
}

interface RowProps {
  measure: RunIndicator;
  view: View;
  arms: string[];
  changes: DifferenceRow[];
  values: SummaryRow[];
}

function MeasureRow({ measure, view, arms, changes, values }: RowProps) {
  const { id, label, definition, level } = measure;
  const base = values.find(({ arm }) => arm === view.reference.id);
  const baseScale = base && scaleFor(quantityOf(measure), [base.mean], [base.p10, base.p90]);
  const known = changes.filter(({ arm }) => arms.includes(arm));
  const scale = scaleFor(
    quantityOf(measure, 'difference'),
    known.flatMap(({ mean, p10, p90 }) => [mean, p10 ?? mean, p90 ?? mean]),
    narrowest(known),
  );
  const isNational = level === 'nation' && view.chosenRegion !== NATION;
  return (
    <tr>
      <th scope="row">
        <details>
          <summary aria-label={texts.value.differences.meaning(label)}>{label}</summary>
          <p>{definition}</p>
        </details>
        <small>
          {scale.unitAndNote}
          {isNational && ` · ${texts.value.differences.nationTag}`}
        </small>
      </th>
      {arms.map((arm) => {
        const row = changes.find((one) => one.arm === arm);
        return (
          <td
            key={arm}
            class={row !== undefined && isClear(row) ? 'clear' : 'unclear'}
            data-column={view.run.arms.find((one) => one.id === arm)?.name}
          >
            {id === COST_PER_JOB ? (
              <CostCell row={row} scale={scale} members={view.run.membersDone} />
            ) : (
              <ChangeCell row={row} scale={scale} members={view.run.membersDone} />
            )}
          </td>
        );
      })}
      <td class="base" data-column={texts.value.differences.level(view.reference.name)}>
        {base && baseScale ? baseScale.say(base.mean) : texts.value.numbers.none}
      </td>
    </tr>
  );
}

interface CellProps {
  row: DifferenceRow | undefined;
  scale: NumberScale;
  members: number;
}

function ChangeCell({ row, scale, members }: CellProps) {
  if (row === undefined || row.p10 === null || row.p90 === null) {
    return <>{texts.value.differences.noFigure}</>;
  }
  const above = Math.round(row.probabilityPositive * members);
  const [mean, low, high] = [row.mean, row.p10, row.p90].map(scale.formatSigned);
  if (mean === low && low === high && Number(mean) === 0)
    return <>{texts.value.differences.same}</>;
  return (
    <div class="change">
      <strong>{mean}</strong>
      <small>
        {members > 1 ? texts.value.numbers.fromTo(low!, high!) : texts.value.differences.alone}
      </small>
      <small>{texts.value.differences.above(above, members)}</small>
    </div>
  );
}

/** No row means that no net job was won; a missing quantile, that there is no limit to the cost. */
function CostCell({ row, scale, members }: CellProps) {
  if (row === undefined) return <>{texts.value.differences.noNetJob}</>;
  const edge = (cost: number | null) =>
    cost === null ? texts.value.differences.noLimit : scale.format(cost);
  return (
    <div class="change">
      <strong>{scale.format(row.mean)}</strong>
      <small>{texts.value.differences.costTo(edge(row.p10), edge(row.p90))}</small>
      <small>
        {texts.value.differences.won(Math.round(row.probabilityPositive * members), members)}
      </small>
    </div>
  );
}

function isClear({ p10, p90 }: DifferenceRow): boolean {
  return p10 !== null && p90 !== null && (p10 > 0 || p90 < 0);
}

/** The narrowest interval that is one: it decides how many digits the row shows. */
function narrowest(rows: DifferenceRow[]): [number, number] | null {
  const bands = rows
    .flatMap(({ p10, p90 }) => (p10 === null || p90 === null ? [] : [{ p10, p90 }]))
    .filter(({ p10, p90 }) => p90 > p10)
    .sort((a, b) => a.p90 - a.p10 - (b.p90 - b.p10));
  const [first] = bands;
  return first === undefined ? null : [first.p10, first.p90];
}
