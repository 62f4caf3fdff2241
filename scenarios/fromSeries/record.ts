import type { Datum } from '../../engine/experiments/forecasts/series/fold.ts';
import type { Figure } from '../scenario.ts';

/** Keeps every figure of a built country with where it came from. */
export interface FigureRecord {
  currency: string;
  figures: Figure[];
  /** Keeps a figure that series gave and returns its value. */
  known(region: string, field: string, unit: string, datum: Datum): number;
  /** Keeps a figure that was filled in and returns it. */
  assumed(region: string, field: string, unit: string, value: number, note: string): number;
}

export function startRecord(currency: string): FigureRecord {
  const figures: Figure[] = [];
  return {
    currency,
    figures,
    known(region, field, unit, { value, basis, note, sourceId, confidence }) {
      const firm = { observed: confidence, derived: 'low', assumed: 'assumed' } as const;
      figures.push({ region, field, value, unit, sourceId, confidence: firm[basis], note });
      return value;
    },
    assumed(region, field, unit, value, note) {
      figures.push({
        region,
        field,
        value,
        unit,
        sourceId: 'assumed',
        confidence: 'assumed',
        note,
      });
      return value;
    },
  };
}
