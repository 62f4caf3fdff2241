/** A row of base_year.csv. */
export interface DerivedFigure {
  region: string;
  indicator: string;
  value: number;
  unit: string;
  source: string;
  confidence: 'high' | 'medium' | 'low' | 'assumed';
  note: string;
}

/** CSV with a header; cells that hold commas or quotes are quoted. */
export function toCsv(columns: readonly string[], rows: readonly (string | number)[][]): string {
  return [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\n`).join('');
}

function toCell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
