import { InputError } from '../../../engine/errors.ts';
import { panelAt } from '../../../engine/experiments/forecasts/series/panel.ts';
import { knownAt, type Series } from '../../../engine/experiments/forecasts/series/series.ts';
import type { BuiltCountry } from '../../fromSeries/countryFromSeries.ts';
import type { Figure } from '../../scenario.ts';
import { readAgeTable } from '../read/ages.ts';
import type { GivenTable } from '../read/givenTable.ts';
import type { GivenPlaces } from '../read/places.ts';
import { type RegionalAges, regionalAges } from './regionalAges.ts';

/** Errors: `incomplete-data` where the table has neither every region nor the nation. */
export function agesOf(
  table: GivenTable,
  places: GivenPlaces,
  series: Series,
  year: number,
): RegionalAges {
  const { folded, regions } = panelAt(knownAt(series, year));
  const sizes = regions.map(({ id }) => {
    const residents = folded.at('population_average', id, year)?.value ?? 0;
    return { id, residents, active: (folded.at('employed', id, year)?.value ?? 0) / residents };
  });
  const ages = regionalAges(readAgeTable(table), places, sizes);
  if (ages !== null) return ages;
  const sentence = 'the table of ages has neither every region nor the whole country';
  throw new InputError('incomplete-data', sentence, { file: table.file });
}

/** The country with the origin of its ages, which the series does not tell. */
export function withAgesSaid(built: BuiltCountry, ages: RegionalAges | null): BuiltCountry {
  if (ages === null) return built;
  const figures = built.figures.map((figure): Figure => {
    if (figure.field !== 'ages') return figure;
    const confidence = ages.isOwn ? 'medium' : 'assumed';
    return { ...figure, sourceId: 'ages-table', confidence, note: ages.note };
  });
  return { ...built, figures };
}
