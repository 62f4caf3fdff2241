import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';

/** A figure of the series that are built: as given, or derived from what was given. */
export interface Figure {
  region: string;
  year: number;
  indicator: SeriesIndicatorId;
  value: number;
  sourceId: string;
  confidence: 'high' | 'medium' | 'low' | 'assumed';
  note: string;
}

/** Figures found by what they are of. */
export interface FigureTable {
  all: Figure[];
  at(indicator: SeriesIndicatorId, region: string, year: number): Figure | undefined;
  /** Adds those that do not stand there yet. */
  add(figures: readonly Figure[]): void;
}

export function figureTable(figures: readonly Figure[]): FigureTable {
  const byKey = new Map<string, Figure>();
  const all: Figure[] = [];
  const keyOf = (indicator: string, region: string, year: number) =>
    `${indicator} ${region} ${year}`;
  const table: FigureTable = {
    all,
    at: (indicator, region, year) => byKey.get(keyOf(indicator, region, year)),
    add(more) {
      for (const figure of more) {
        const key = keyOf(figure.indicator, figure.region, figure.year);
        if (byKey.has(key)) continue;
        byKey.set(key, figure);
        all.push(figure);
      }
    },
  };
  table.add(figures);
  return table;
}
