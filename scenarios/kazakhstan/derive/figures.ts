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

export function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
