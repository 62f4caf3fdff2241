import { EDUCATIONS, residentsOf, SECTORS } from '../../country.ts';
import { grossFlows } from '../../indicators/migration.ts';
import { offerQualities } from '../../month/labour/offers.ts';
import { teleworkableShares } from '../../month/labour/telework.ts';
import { highestMobility, pullOf } from '../../month/people/migration.ts';
import { openStreams } from '../../random/streams.ts';
import type { OwnRules } from '../../rules/chosenRules.ts';
import { migrationRule } from '../../rules/migration/migrationRule.ts';
import type { Question } from '../../simulation.ts';
import { distances, outsideOf } from '../geography.ts';
import { countIn, emptyLabour } from '../ledger.ts';
import { tracksOf } from '../people/lifeStages.ts';
import { activitySets } from '../people/personSets.ts';
import { ACTIVITIES, emptyPersons, MOST_REGIONS, NOBODY, type Persons } from '../people/persons.ts';
import { roundKeepingSum, sum } from '../proportionalFitting.ts';
import type { World } from '../world.ts';
import { baseFlows } from './calibration/baseFlows.ts';
import { setDemographicRates } from './calibration/demographicRates.ts';
import { addMover, countMovers, invertAmenities } from './calibration/invertAmenities.ts';
import { prospectsOf } from './calibration/labourForceGrowth.ts';
import { setAccounts } from './calibration/setAccounts.ts';
import { laddersOf, setMatching } from './calibration/setMatching.ts';
import { setPayAndOutput } from './calibration/setPayAndOutput.ts';
import { setRemoteFill } from './calibration/setRemoteFill.ts';
import { employ, employedByCell, placeRemoteWorkers, setStartQuality } from './employ.ts';
import { emptyBase, emptyMarkets } from './empty.ts';
import { organise } from './organise.ts';
import { birthplaceDrawer } from './residents/birthplaces.ts';
import { fileCohorts } from './residents/fileCohorts.ts';
import { countImmigrants, enterImmigrants } from './residents/immigrants.ts';
import { linkFamilies } from './residents/linkFamilies.ts';
import { populate } from './residents/populate.ts';
import { layOutResidents, type ResidentsTable } from './residents/residentsTable.ts';

/**
 * The initial world of one member, the same for all arms: agents synthesised from the scenario's
 * margins, then everything that later months refer to, calibrated so that the base year's totals
 * are met: pay, output, demand, matching, demography, amenities, accounts. `ownRules` are those that
 * the question's extensions give.
 *
 * Errors: throws where margins contradict each other (proportional fitting).
 */
export function createWorld(question: Question, member: number, ownRules: OwnRules = {}): World {
  const { country, parameters, sample, months } = question;
  const { regions } = country;
  if (regions.length > MOST_REGIONS) {
    throw new RangeError(`${regions.length} regions: a world has room for ${MOST_REGIONS}`);
  }
  const streams = openStreams(question.seed, member);
  const distance = distances(regions);
  const people = regions.map(residentsOf);
  const flows = startFlows(question, ownRules, people, distance);

  const bands = regions.map(({ ageBands }) => ageBands);
  const sizes = roundKeepingSum(bands.flat().map(({ persons }) => persons * sample));
  const table = layOutResidents(bands, sizes);
  const base = emptyBase(regions.length);
  setDemographicRates(base, table, country, sample, months);
  base.immigrants = countImmigrants(base, months, streams);
  base.offerQuality = offerQualities(parameters);
  base.distance = distance;
  base.outside = outsideOf(regions, country.outside);
  base.tracks = Float64Array.from(
    regions.flatMap(({ educationShares }) => tracksOf(educationShares)),
  );
  const births = (country.nation.births * sample * months) / 12;
  const persons = roomFor(table, sum(base.immigrants), births);

  const residents = { persons, table, streams };
  const { participation, employed } = populate(
    residents,
    country,
    sample,
    parameters,
    birthplaceDrawer(flows, people),
  );
  base.participation = participation;
  const movers = countMovers(persons, table);
  linkFamilies(persons, table, streams, (status, birthMonth) =>
    addMover(movers, status, birthMonth),
  );
  const staff = employedByCell(regions, employed);
  const organisations = organise(country, staff, sample, parameters, streams);
  employ(residents, organisations);
  const telework = teleworkableShares(parameters);
  placeRemoteWorkers(persons, organisations, country.nation.remoteWorkers * sample, telework);
  enterImmigrants(persons, base, streams);

  const [startYear, startMonth] = country.start.split('-').map(Number);
  const world: World = {
    month: 0,
    startYear,
    startMonth,
    sample,
    parameters,
    rules: question.rules,
    ownRules,
    streams,
    base,
    persons,
    cohorts: fileCohorts(persons, table, base, months, streams),
    doing: activitySets(persons.status.length),
    organisations,
    labour: emptyLabour(regions.length),
    markets: emptyMarkets(regions.length),
    clusters: [],
  };
  const ladder = laddersOf(world, prospectsOf(world, table), flows);
  setStartQuality(persons, base.offerQuality, ladder.contact / ladder.exit);
  for (let person = 0; person < persons.count; person++) countIn(world, person);
  countBase(world);
  setPayAndOutput(world, country);
  setMatching(world, ladder);
  setRemoteFill(world, ladder);
  const monthlyFlows = flows.map((flow) => (flow * sample) / 12);
  base.arrivals = grossFlows(monthlyFlows, regions.length).arrivals;
  base.startWeight = invertAmenities(movers, monthlyFlows, parameters.birthTie);
  setAccounts(world, country);
  base.highestPull = HEADROOM * highestMobility(pullOf(world));
  return world;
}

/** Candidates for a move come at the highest chance of the start and some more. */
const HEADROOM = 1.25;
/** Births may become more than they are, before columns must grow. */
const ROOM_TO_GROW = 1.1;

function startFlows(
  { country, parameters, rules }: Question,
  ownRules: OwnRules,
  people: number[],
  distance: Float64Array,
): Float64Array {
  const { distanceDecay } = parameters;
  const table = baseFlows(country, distance, distanceDecay);
  return migrationRule({ rules, ownRules }).startFlows({ table, people, distance, distanceDecay });
}

/** Columns for residents, immigrants and as many newborns as may come. */
function roomFor({ first }: ResidentsTable, immigrants: number, births: number): Persons {
  const [firstWoman, residents] = first.map((cells) => cells[cells.length - 1]);
  const newborns = Math.ceil(births * ROOM_TO_GROW) + 64;
  const persons = emptyPersons(residents + immigrants + newborns, newborns);
  persons.employer.fill(NOBODY, 0, residents + immigrants);
  persons.kin.fill(NOBODY, 0, residents + immigrants);
  return { ...persons, count: residents, firstWoman, firstImmigrant: residents };
}

/** Sizes at the start, from the counts. */
function countBase(world: World): void {
  const { base, labour, organisations } = world;
  const E = EDUCATIONS.length;
  for (let region = 0; region < base.regions; region++) {
    for (let education = 0; education < E; education++) {
      const market = region * E + education;
      const force = labour.employed[market] + labour.unemployed[market];
      base.labourForceByEducation[market] = force;
      base.labourForce[region] += force;
    }
    const jobless = sum(labour.unemployed.subarray(region * E, (region + 1) * E));
    base.unemployment[region] =
      base.labourForce[region] > 0 ? jobless / base.labourForce[region] : 0;
    base.population[region] = sum(
      labour.activity.subarray(region * ACTIVITIES, (region + 1) * ACTIVITIES),
    );
  }
  for (let f = 0; f < organisations.count; f++) {
    base.onSiteEmployment[organisations.region[f]] += organisations.onSite[f];
  }
  for (let cell = 0; cell < base.regions * SECTORS.length; cell++) {
    const staff = labour.onSiteCount.subarray(cell * E, (cell + 1) * E);
    const total = sum(staff);
    for (let e = 0; e < E; e++)
      base.educationMix[cell * E + e] = total > 0 ? staff[e] / total : 1 / E;
  }
}
