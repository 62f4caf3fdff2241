import type { Country } from '../../../country.ts';
import { birthHazard } from '../../../month/people/demography.ts';
import type { Base } from '../../base.ts';
import { CONNECTED_ODDS } from '../../patterns.ts';
import { END_OF_BASIC } from '../../people/lifeStages.ts';
import { deathHazard, survivalTable } from '../../people/mortality.ts';
import { MAN, WOMAN } from '../../people/persons.ts';
import { sum } from '../../proportionalFitting.ts';
import { shiftOdds } from '../odds.ts';
import {
  ageAtStart,
  BIRTH_MONTHS,
  forEachCell,
  type ResidentsTable,
} from '../residents/residentsTable.ts';

/** Years of births that the children of the age bands stand for. */
const YEARS_OF_CHILDREN = 16;
const [, , TERTIARY_ODDS] = CONNECTED_ODDS;

/**
 * Rates at which the base year's births, deaths and external moves are expected of the residents.
 * A region's fertility relative to the nation's follows from its births, or from its children where
 * births by region are not known, per expected birth at national rates. Immigrants spread such that
 * they leave each region's net external migration, or like the population.
 */
export function setDemographicRates(
  base: Base,
  table: ResidentsTable,
  { nation, regions }: Country,
  sample: number,
  months: number,
): void {
  const { children, people } = countPeople(table);
  base.fertility.fill(1);
  base.birthScale = 1;
  const expected = expectedBirths(base, table);
  const births = birthsOf(regions, children);
  const perExpected = sum(births) / sum(expected);
  const immigrants = immigrantShares(regions, nation, people);
  for (let region = 0; region < base.regions; region++) {
    const own = births[region] / expected[region];
    base.fertility[region] = Number.isFinite(own) && own > 0 ? own / perExpected : 1;
    base.immigration[region] = ((nation.immigrants * sample) / 12) * immigrants[region];
    // The young are as often connected as the region's graduates.
    const share = Math.min(0.999, Math.max(0.001, regions[region].connectedShare));
    base.youngAccess[region] = shiftOdds(share, Math.log(TERTIARY_ODDS));
  }
  base.birthScale = (nation.births * sample) / Math.max(1e-9, sum(expectedBirths(base, table)));
  base.deathScale = (nation.deaths * sample) / Math.max(1e-9, expectedDeaths(table));
  base.survival = [MAN, WOMAN].map((sex) =>
    survivalTable(sex, base.deathScale, BIRTH_MONTHS + months),
  );
  base.emigrationHazard = Math.min(1, (nation.emigrants * sample) / 12 / Math.max(1, sum(people)));
}

/** Births a year by region, up to a factor: as given for all, else from the children. */
function birthsOf(regions: Country['regions'], children: Float64Array): ArrayLike<number> {
  const given = regions.map(({ births }) => births);
  if (given.every((births) => births !== undefined)) return given;
  return children.map((count) => count / YEARS_OF_CHILDREN);
}

/**
 * Share of the nation's immigrants that come to each region: its net external migration and those whom
 * emigrants, who leave everywhere alike, make room for; like the population where it is not known.
 */
function immigrantShares(
  regions: Country['regions'],
  { emigrants }: Country['nation'],
  people: Float64Array,
): Float64Array {
  const shares = people.map((count) => count / sum(people));
  const net = regions.map(({ externalNetMigration }) => externalNetMigration);
  if (!net.every((moves) => moves !== undefined)) return shares;
  const wanted = shares.map((share, region) => Math.max(0, net[region] + share * emigrants));
  const total = sum(wanted);
  return total > 0 ? wanted.map((count) => count / total) : shares;
}

function countPeople(table: ResidentsTable): { children: Float64Array; people: Float64Array } {
  const children = new Float64Array(table.regions);
  const people = new Float64Array(table.regions);
  forEachCell(table, ({ region, birthMonth, first, end }) => {
    people[region] += end - first;
    if (ageAtStart(birthMonth) < END_OF_BASIC) children[region] += end - first;
  });
  return { children, people };
}

/** Births a year by region, at the ages of the first month. */
function expectedBirths(base: Base, table: ResidentsTable): Float64Array {
  const births = new Float64Array(base.regions);
  forEachCell(table, ({ sex, region, birthMonth, first, end }) => {
    const age = -birthMonth;
    if (sex !== WOMAN || age < END_OF_BASIC) return;
    births[region] += (end - first) * 12 * birthHazard(base, age, region);
  });
  return births;
}

/** Deaths a year in the nation before scaling. */
function expectedDeaths(table: ResidentsTable): number {
  let deaths = 0;
  forEachCell(table, ({ sex, birthMonth, first, end }) => {
    deaths += (end - first) * 12 * deathHazard(sex, -birthMonth, 1);
  });
  return deaths;
}
