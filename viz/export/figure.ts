import type { ArmLook } from '../charts/overTime/fanMarks.ts';

/** A row of a table that is given away: by column; units are in columns of their own. */
export type DataRow = Record<string, string | number | null>;

/** What can be saved of a picture or table of the page. */
export interface Figure {
  /** Name of the files, without ending. */
  name: string;
  title: string;
  subtitle: string;
  /** Draws the pictures that make up the figure, from top to bottom; none for a table. */
  draw: ((width: number) => SVGSVGElement)[];
  /** Lines that the picture does not name itself. */
  lines: (ArmLook & { name: string })[];
  /** How to read it, in sentences. */
  notes: string[];
  /** The figures behind it, tidy, unrounded. */
  rows(): DataRow[];
}

/** A name for files in which a run, a measure and a place can be told. */
export function fileName(...parts: (string | number)[]): string {
  return parts.map((part) => String(part).replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')).join('_');
}
