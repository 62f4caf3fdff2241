import type { ComponentChildren } from 'preact';
import type { NumberScale } from '../../numbers/scale.ts';
import { texts } from '../../texts/texts.ts';

/** A wide table scrolls inside its own box, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the box.
    <section class="table-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** The figures of a picture, folded away until asked for. */
export function TableTwin({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="twin">
      <summary>{summary}</summary>
      <TableBox label={summary}>{children}</TableBox>
    </details>
  );
}

export type ColumnHead =
  | string
  | {
      text: string;
      /** A unit, or what else stands beside the figures. */
      small?: string;
      /** Words stand at the left, figures at the right. */
      isWords?: boolean;
    };

const plain = (text: string): Exclude<ColumnHead, string> => ({ text });

/** One row of heads, a head a column. */
export function ColumnHeads({ heads }: { heads: readonly ColumnHead[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head, column) => {
          const { text, small, isWords } = typeof head === 'string' ? plain(head) : head;
          return (
            <th key={column} scope="col" class={isWords ? 'words' : undefined}>
              {text}
              {small !== undefined && ' '}
              {small !== undefined && <small>{small}</small>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface TwinProps {
  summary: string;
  caption?: string;
  heads: readonly ColumnHead[];
  /** Its bodies. */
  children: ComponentChildren;
}

/** The table that says in figures what a picture shows. */
export function TwinTable({ summary, caption, heads, children }: TwinProps) {
  return (
    <TableTwin summary={summary}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <ColumnHeads heads={heads} />
        {children}
      </table>
    </TableTwin>
  );
}

interface CellProps {
  row: { mean: number; p10: number | null; p90: number | null } | undefined;
  scale: NumberScale;
}

/** A change with its 80 % interval, where there is one. */
export function SpreadCell({ row, scale }: CellProps) {
  if (row === undefined) return <td>{texts.value.numbers.none}</td>;
  const { mean, p10, p90 } = row;
  return (
    <td>
      {scale.formatSigned(mean)}{' '}
      {p10 !== null && p90 !== null && p10 !== p90 && (
        <small>{scale.formatSignedRange(p10, p90)}</small>
      )}
    </td>
  );
}
