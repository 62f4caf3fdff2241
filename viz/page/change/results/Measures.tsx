import type { DifferenceRow, RunIndicator } from '../../../../server/api.ts';
import { quantityOf } from '../../../numbers/quantity.ts';
import { scaleFor } from '../../../numbers/scale.ts';
import { differences, measures, type Result } from '../../../state/change/results.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { regionNames } from '../../../texts/regionNames.ts';
import { texts } from '../../../texts/texts.ts';
import { FiguresLoading } from '../../parts/FiguresLoading.tsx';
import { ColumnHeads, TableBox } from '../../parts/tableParts.tsx';

/** The measures that most people ask for, in their order. */
const MAIN = [
  'employed',
  'unemployment_rate',
  'mean_pay',
  'output',
  'remote_share',
  'net_migration',
  'income_gini',
  'programme_outlays',
  'state_balance',
];

/** What the edit does to the main measures at the chosen place and year. */
export function Measures({ shown, reference }: { shown: Result; reference: string }) {
  const say = changeTexts.value.result;
  const { view } = shown;
  const rows = measures.value.value;
  const place = texts.value.place.inSentence(
    regionNames(view.run.regions).get(view.chosenRegion) ?? null,
  );
  const title = say.measures(view.year, place);
  const members = differences.value.value?.members ?? 0;
  return (
    <>
      <h3>{title}</h3>
      <p class="subtitle">{say.difference(reference)}</p>
      {rows === undefined ? (
        <FiguresLoading />
      ) : (
        <TableBox label={title}>
          <table class="measures" aria-busy={measures.state.value.status === 'loading'}>
            <ColumnHeads heads={[say.measure, say.change, say.above]} />
            <tbody>
              {MAIN.map((id) => {
                const indicator = view.run.indicators.find((one) => one.id === id);
                const row = rows.find((one) => one.indicator === id);
                if (indicator === undefined || row === undefined) return null;
                return <Measure key={id} {...{ indicator, row, members }} />;
              })}
            </tbody>
          </table>
        </TableBox>
      )}
    </>
  );
}

function Measure(props: { indicator: RunIndicator; row: DifferenceRow; members: number }) {
  const { indicator, row, members } = props;
  const say = texts.value;
  const { mean, p10, p90 } = row;
  const isWhole = p10 !== null && p90 !== null;
  const scale = scaleFor(
    quantityOf(indicator, 'difference'),
    [mean, p10 ?? 0, p90 ?? 0],
    isWhole ? [p10, p90] : null,
  );
  const isSame = mean === 0 && p10 === 0 && p90 === 0;
  return (
    <tr>
      <th scope="row">{indicator.label}</th>
      <td>
        {isSame ? (
          say.differences.same
        ) : (
          <>
            <strong>{scale.saySigned(mean)}</strong>
            {isWhole && members > 1 && <small>{scale.formatSignedRange(p10, p90)}</small>}
          </>
        )}
      </td>
      <td>
        {isSame
          ? ''
          : say.differences.above(Math.round(row.probabilityPositive * members), members)}
      </td>
    </tr>
  );
}
