import type { Region } from '../../../country.ts';
import { drawTrack } from '../../../month/people/lifeCourse.ts';
import type { ParameterValues } from '../../../parameters.ts';
import { PARTICIPATION, UNEMPLOYMENT_ODDS } from '../../patterns.ts';
import {
  AGE_GROUPS,
  ageGroup,
  END_OF_BASIC,
  END_OF_TERTIARY,
  endOfSchool,
  LAST_WORKING_AGE,
  retirementMonths,
  tracksOf,
} from '../../people/lifeStages.ts';
import {
  activityOf,
  EMPLOYED,
  RETIRED,
  trackOf,
  UNEMPLOYED,
  withActivity,
  withTrack,
} from '../../people/persons.ts';
import { sum } from '../../proportionalFitting.ts';
import { systematicSampler } from '../draws.ts';
import { fitOdds, shiftOdds } from '../odds.ts';
import type { Residents } from './populate.ts';
import { ageAtStart, type Cell, forEachCell } from './residentsTable.ts';

/** Share in the labour force of those not at school: region × sex × age group. */
export type Participation = Float64Array;

const GROUPS = 2 * AGE_GROUPS;
const FULLEST_PARTICIPATION = 0.98;
const ADULTS = { fromAge: END_OF_BASIC };

/** Labour force and unemployed by age and sex: the pattern's odds, scaled to each region's totals. */
export function chooseActivity(
  residents: Residents,
  regions: readonly Region[],
  numbers: { employed: Int32Array; unemployed: Int32Array },
  parameters: ParameterValues,
): Participation {
  const { persons, table } = residents;
  const groupOf = ({ sex, birthMonth }: Cell) =>
    sex * AGE_GROUPS + ageGroup(ageAtStart(birthMonth), retirementMonths(parameters, sex));
  drawTracks(residents, regions);
  const workers = countWorkers(residents, regions.length, groupOf);
  const adults = countAdults(residents, regions.length, groupOf);
  const plans = regions.map((_, region) =>
    plan(
      workers.subarray(region * GROUPS, (region + 1) * GROUPS),
      adults.subarray(region * GROUPS, (region + 1) * GROUPS),
      numbers.employed[region],
      numbers.unemployed[region],
    ),
  );
  forEachCell(
    table,
    (cell) => {
      const { share, jobless, areAllWorkers, isActive, isJobless } = plans[cell.region];
      const group = groupOf(cell);
      const isOld = group % AGE_GROUPS === AGE_GROUPS - 1;
      const age = ageAtStart(cell.birthMonth);
      for (let person = cell.first; person < cell.end; person++) {
        const status = persons.status[person];
        if ((areAllWorkers || isFreeToWork(age, status)) && isActive(share[group])) {
          const activity = isJobless(jobless[group]) ? UNEMPLOYED : EMPLOYED;
          persons.status[person] = withActivity(status, activity);
        } else if (isOld) {
          persons.status[person] = withActivity(status, RETIRED);
        }
      }
    },
    ADULTS,
  );
  settleUnemployed(residents, numbers.unemployed);
  return Float64Array.from(plans.flatMap(({ share }) => share));
}

/** Education that those of 16 to 22 years will end with; older ones have ended it. */
function drawTracks({ persons, table, streams }: Residents, regions: readonly Region[]): void {
  const tracks = regions.map(({ educationShares }) => Float64Array.from(tracksOf(educationShares)));
  forEachCell(
    table,
    ({ region, first, end }) => {
      for (let person = first; person < end; person++) {
        const track = drawTrack({ streams }, person, tracks[region]);
        persons.status[person] = withTrack(persons.status[person], track);
      }
    },
    { fromAge: END_OF_BASIC, beyondAge: END_OF_TERTIARY },
  );
}

function isFreeToWork(age: number, status: number): boolean {
  if (age >= END_OF_TERTIARY) return age < LAST_WORKING_AGE;
  return age >= endOfSchool(trackOf(status));
}

type GroupOf = (cell: Cell) => number;

/** Adults who are free to work: region × sex × age group. */
function countWorkers({ persons, table }: Residents, regions: number, groupOf: GroupOf) {
  const sizes = new Float64Array(regions * GROUPS);
  forEachCell(
    table,
    (cell) => {
      const age = ageAtStart(cell.birthMonth);
      const place = cell.region * GROUPS + groupOf(cell);
      if (age >= END_OF_TERTIARY) {
        if (age < LAST_WORKING_AGE) sizes[place] += cell.end - cell.first;
        return;
      }
      for (let person = cell.first; person < cell.end; person++) {
        if (isFreeToWork(age, persons.status[person])) sizes[place]++;
      }
    },
    ADULTS,
  );
  return sizes;
}

function countAdults({ table }: Residents, regions: number, groupOf: GroupOf): Float64Array {
  const sizes = new Float64Array(regions * GROUPS);
  forEachCell(
    table,
    (cell) => {
      sizes[cell.region * GROUPS + groupOf(cell)] += cell.end - cell.first;
    },
    ADULTS,
  );
  return sizes;
}

/** Shares by sex and age group at which a region's labour force and unemployed are met. */
function plan(workers: Float64Array, adults: Float64Array, employed: number, unemployed: number) {
  const pattern = [...PARTICIPATION.men, ...PARTICIPATION.women];
  // Where the data have more people at work than are free to, students and the old work too.
  const areAllWorkers = employed + unemployed > FULLEST_PARTICIPATION * sum(workers);
  const sizes = areAllWorkers ? adults : workers;
  const labourForce = Math.min(employed + unemployed, sum(sizes));
  const shift = fitOdds(sizes, pattern, labourForce);
  const share = pattern.map((probability) => shiftOdds(probability, shift));
  const members = sizes.map((size, group) => size * share[group]);
  const odds = Array.from(members, (_, group) => {
    const chance = (unemployed / Math.max(1, labourForce)) * UNEMPLOYMENT_ODDS[group % AGE_GROUPS];
    return Math.min(0.9, Math.max(1e-6, chance));
  });
  const joblessShift = fitOdds(members, odds, unemployed);
  return {
    areAllWorkers,
    share,
    jobless: odds.map((probability) => shiftOdds(probability, joblessShift)),
    isActive: systematicSampler(),
    isJobless: systematicSampler(),
  };
}

/** Sampling within groups leaves the number of unemployed a few off: mend it one by one. */
function settleUnemployed({ persons, table }: Residents, wanted: Int32Array): void {
  const missing = Int32Array.from(wanted);
  forEachCell(
    table,
    ({ region, first, end }) => {
      for (let person = first; person < end; person++) {
        if (activityOf(persons.status[person]) === UNEMPLOYED) missing[region]--;
      }
    },
    ADULTS,
  );
  forEachCell(
    table,
    ({ region, first, end }) => {
      for (let person = first; person < end && missing[region] !== 0; person++) {
        const isShort = missing[region] > 0;
        if (activityOf(persons.status[person]) !== (isShort ? EMPLOYED : UNEMPLOYED)) continue;
        persons.status[person] = withActivity(
          persons.status[person],
          isShort ? UNEMPLOYED : EMPLOYED,
        );
        missing[region] += isShort ? -1 : 1;
      }
    },
    ADULTS,
  );
}
