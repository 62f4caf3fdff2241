import { stayingShare } from '../../../month/people/lifeCourse.ts';
import { exitHazard, participationOdds, returnHazard } from '../../../month/people/turnover.ts';
import {
  AGE_GROUPS,
  END_OF_BASIC,
  END_OF_TERTIARY,
  endOfSchool,
  retirementMonths,
} from '../../people/lifeStages.ts';
import { deathHazard } from '../../people/mortality.ts';
import {
  activityOf,
  BASIC,
  EMPLOYED,
  INACTIVE,
  trackOf,
  UNEMPLOYED,
} from '../../people/persons.ts';
import type { World } from '../../world.ts';
import {
  ageAtStart,
  type Cell,
  forEachCell,
  type ResidentsTable,
} from '../residents/residentsTable.ts';

/** Residents of the start by region, and what is expected of them in a month. */
export interface Prospects {
  people: Float64Array;
  employed: Float64Array;
  unemployed: Float64Array;
  /** Exits from the labour force other than by moves inside the country: of its members, of the employed. */
  losses: Float64Array;
  employedLosses: Float64Array;
  /** Entries of school leavers and of adults at home. */
  entries: Float64Array;
}

export function prospectsOf(world: World, table: ResidentsTable): Prospects {
  const column = () => new Float64Array(table.regions);
  const prospects: Prospects = {
    people: column(),
    employed: column(),
    unemployed: column(),
    losses: column(),
    employedLosses: column(),
    entries: column(),
  };
  const odds = participationOdds(world);
  forEachCell(table, (cell) => {
    const { region } = cell;
    const counts = countActivities(world, cell);
    const loss = lossOf(world, odds, cell);
    prospects.people[region] += cell.end - cell.first;
    prospects.employed[region] += counts[EMPLOYED];
    prospects.unemployed[region] += counts[UNEMPLOYED];
    prospects.losses[region] += (counts[EMPLOYED] + counts[UNEMPLOYED]) * loss;
    prospects.employedLosses[region] += counts[EMPLOYED] * loss;
    prospects.entries[region] += entriesOf(world, odds, cell, counts[INACTIVE]);
  });
  return prospects;
}

function countActivities({ persons }: World, { first, end }: Cell): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (let person = first; person < end; person++) counts[activityOf(persons.status[person])]++;
  return counts;
}

/**
 * Expected growth of each region's labour force in the first months, share a month: entries less
 * losses, plus immigrants and net moves (`flows`: persons a year, origin × destination).
 */
export function labourForceGrowth(
  { base, sample }: World,
  { people, employed, unemployed, losses, entries }: Prospects,
  flows: Float64Array,
): Float64Array {
  const { regions } = base;
  const force = employed.map((number, region) => number + unemployed[region]);
  const change = base.immigration.map((number, r) => number + entries[r] - losses[r]);
  for (let origin = 0; origin < regions; origin++) {
    for (let destination = 0; destination < regions; destination++) {
      const moves = (flows[origin * regions + destination] * sample) / 12;
      const active = (moves * force[origin]) / Math.max(1, people[origin]);
      change[origin] -= active;
      change[destination] += active;
    }
  }
  return change.map((number, region) => number / Math.max(1, force[region]));
}

/** Hazard, a month, of a member to leave the labour force other than by moving inside the country. */
function lossOf(world: World, odds: Float64Array, { sex, region, birthMonth }: Cell): number {
  const { base, parameters } = world;
  const monthsLeft = retirementMonths(parameters, sex) - ageAtStart(birthMonth);
  const retires =
    monthsLeft > 0 && monthsLeft <= 12 ? (1 - stayingShare(world, region, sex)) / 12 : 0;
  const exits = exitHazard(world, odds, region, sex, -birthMonth);
  return exits + deathHazard(sex, -birthMonth, base.deathScale) + base.emigrationHazard + retires;
}

/** Expected entries: of the young in the last year at school, and of adults at home. */
function entriesOf(
  world: World,
  odds: Float64Array,
  { sex, region, birthMonth, first, end }: Cell,
  inactive: number,
): number {
  const { base, persons } = world;
  const age = ageAtStart(birthMonth);
  const hazard = returnHazard(world, odds, region, sex, -birthMonth);
  if (age >= END_OF_TERTIARY) return inactive * hazard;
  const leavers = base.participation[(region * 2 + sex) * AGE_GROUPS] / 12;
  if (age < END_OF_BASIC) {
    const isLastYear = END_OF_BASIC - age <= 12;
    return isLastYear ? (end - first) * base.tracks[region * 3 + BASIC] * leavers : 0;
  }
  let entries = 0;
  for (let person = first; person < end; person++) {
    const status = persons.status[person];
    if (activityOf(status) !== INACTIVE) continue;
    const monthsLeft = endOfSchool(trackOf(status)) - age;
    if (monthsLeft <= 12) entries += monthsLeft > 0 ? leavers : hazard;
  }
  return entries;
}
