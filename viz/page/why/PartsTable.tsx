import type { AttributionReport } from '../../../server/api.ts';
import type { NumberScale } from '../../numbers/scale.ts';
import { texts } from '../../texts/texts.ts';
import { mechanismName, rangeOf } from '../../words/why/parts.ts';
import { TwinTable } from '../parts/tableParts.tsx';

interface TableProps {
  report: AttributionReport;
  scale: NumberScale;
}

/** Every part with its interval, alone and without it, and what switching off means. */
export function PartsTable({ report, scale }: TableProps) {
  const say = texts.value.why;
  const { columns } = say;
  const print = (value: number | null) =>
    value === null ? texts.value.numbers.none : scale.formatSigned(value);
  return (
    <TwinTable
      summary={say.table}
      caption={scale.unitAndNote}
      heads={[
        ...[columns.mechanism, columns.part, columns.interval, columns.alone, columns.last],
        { text: columns.off, isWords: true },
      ]}
    >
      <tbody>
        {report.mechanisms.map((one) => (
          <tr key={one.id}>
            <th scope="row">{mechanismName(one.id)}</th>
            <td>{print(one.estimate)}</td>
            <td>{rangeOf(one, scale)}</td>
            <td>{print(one.alone)}</td>
            <td>{print(one.last)}</td>
            <td class="words">{say.mechanisms[one.id].off}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{say.rest}</th>
          <td>{print(report.rest.estimate)}</td>
          <td>{rangeOf(report.rest, scale)}</td>
          <td colSpan={3} />
        </tr>
        <tr class="whole">
          <th scope="row">{say.whole}</th>
          <td>{print(report.total.estimate)}</td>
          <td>{rangeOf(report.total, scale)}</td>
          <td colSpan={3} />
        </tr>
      </tbody>
    </TwinTable>
  );
}
