import type { Country } from '../../../country.ts';
import type { ParameterValues } from '../../../parameters.ts';
import type { Streams } from '../../../random/streams.ts';
import { END_OF_BASIC } from '../../people/lifeStages.ts';
import {
  CHILD,
  INACTIVE,
  type Persons,
  withActivity,
  withBirthRegion,
  withRegion,
  withSex,
} from '../../people/persons.ts';
import { roundKeepingSum } from '../../proportionalFitting.ts';
import { chooseAccessAndBirthplace } from './access.ts';
import { chooseActivity, type Participation } from './activity.ts';
import { chooseEducation } from './education.ts';
import { ageAtStart, forEachCell, type ResidentsTable } from './residentsTable.ts';

export interface Population {
  participation: Participation;
  /** Employed agents by region. */
  employed: Int32Array;
}

/**
 * Gives the residents of the start sex, age, activity, education, access and region of birth: the
 * scenario's margins × sample, rounded so that totals keep. Employers come later.
 */
export function populate(
  residents: Residents,
  country: Country,
  sample: number,
  parameters: ParameterValues,
  birthRegionOf: (region: number, chance: number) => number,
): Population {
  const { persons, table } = residents;
  const { regions } = country;
  const employed = roundKeepingSum(regions.map((region) => region.employed * sample));
  const unemployed = roundKeepingSum(
    regions.map(({ employed, unemploymentRate }) => {
      return (employed * sample * unemploymentRate) / (1 - unemploymentRate);
    }),
  );
  forEachCell(table, ({ sex, birthMonth, region, first, end }) => {
    const activity = ageAtStart(birthMonth) < END_OF_BASIC ? CHILD : INACTIVE;
    const status = withSex(
      withActivity(withBirthRegion(withRegion(0, region), region), activity),
      sex,
    );
    persons.status.fill(status, first, end);
    persons.birthMonth.fill(birthMonth, first, end);
  });
  const numbers = { employed, unemployed };
  const participation = chooseActivity(residents, regions, numbers, parameters);
  chooseEducation(residents, regions);
  chooseAccessAndBirthplace(residents, regions, birthRegionOf);
  return { participation, employed };
}

/** The residents of the start while they are made. */
export interface Residents {
  persons: Persons;
  table: ResidentsTable;
  streams: Streams;
}
