import type { Country } from '../../country.ts';
import { birthHazard, deathHazard } from '../../month/demography.ts';
import { CONNECTED_ODDS } from '../patterns.ts';
import { sum } from '../proportionalFitting.ts';
import { CHILD, WOMAN, type World } from '../world.ts';
import { shiftOdds } from './odds.ts';

/** Years of births that the children of the age bands stand for. */
const YEARS_OF_CHILDREN = 16;
const [, , TERTIARY_ODDS] = CONNECTED_ODDS;

/**
 * Rates at which the base year's births, deaths and external moves are expected of the residents.
 * A region's fertility relative to the nation's follows from its children per expected birth at
 * national rates: births by region are not published. Immigrants spread like the population.
 */
export function setDemographicRates(world: World, country: Country): void {
  const { base, sample } = world;
  const { nation } = country;
  const { children, people } = countPeople(world);
  base.fertility.fill(1);
  base.birthScale = 1;
  const expected = expectedBirths(world);
  const childrenPerBirth = sum(children) / YEARS_OF_CHILDREN / sum(expected);
  for (let region = 0; region < base.regions; region++) {
    const own = children[region] / YEARS_OF_CHILDREN / expected[region];
    base.fertility[region] = Number.isFinite(own) && own > 0 ? own / childrenPerBirth : 1;
    base.immigration[region] = ((nation.immigrants * sample) / 12) * (people[region] / sum(people));
    // The young are as often connected as the region's graduates.
    const share = Math.min(0.999, Math.max(0.001, country.regions[region].connectedShare));
    base.youngAccess[region] = shiftOdds(share, Math.log(TERTIARY_ODDS));
  }
  base.birthScale = (nation.births * sample) / Math.max(1e-9, sum(expectedBirths(world)));
  base.deathScale = 1;
  base.deathScale = (nation.deaths * sample) / Math.max(1e-9, expectedDeaths(world));
  base.emigrationHazard = Math.min(1, (nation.emigrants * sample) / 12 / Math.max(1, sum(people)));
}

function countPeople({ persons, base }: World): { children: Float64Array; people: Float64Array } {
  const children = new Float64Array(base.regions);
  const people = new Float64Array(base.regions);
  for (let person = 0; person < persons.count; person++) {
    people[persons.region[person]]++;
    if (persons.activity[person] === CHILD) children[persons.region[person]]++;
  }
  return { children, people };
}

/** Births a year by region. */
function expectedBirths(world: World): Float64Array {
  const { persons, base } = world;
  const births = new Float64Array(base.regions);
  for (let person = 0; person < persons.count; person++) {
    if (persons.sex[person] !== WOMAN) continue;
    births[persons.region[person]] += 12 * birthHazard(world, person);
  }
  return births;
}

/** Deaths a year in the nation. */
function expectedDeaths(world: World): number {
  let deaths = 0;
  for (let person = 0; person < world.persons.count; person++)
    deaths += 12 * deathHazard(world, person);
  return deaths;
}
