import { EDUCATIONS, SECTORS } from '../../country.ts';
import { grossFlows } from '../../indicators/migration.ts';
import { teleworkableShares } from '../../month/telework.ts';
import { openStreams } from '../../random/streams.ts';
import { migrationRule } from '../../rules/migration/migrationRule.ts';
import type { Question } from '../../simulation.ts';
import { joinCohort } from '../arrivals.ts';
import { distances, outsideOf } from '../geography.ts';
import { countIn, emptyLabour } from '../ledger.ts';
import { tracksOf } from '../lifeStages.ts';
import { sum } from '../proportionalFitting.ts';
import { ACTIVITIES, NOBODY, type World } from '../world.ts';
import { OLDEST_MONTHS } from './ages.ts';
import { baseFlows } from './baseFlows.ts';
import { birthplaceDrawer } from './birthplaces.ts';
import { setDemographicRates } from './demographicRates.ts';
import { drawStartQuality, employ, employedByCell, placeRemoteWorkers } from './employ.ts';
import { emptyBase, emptyMarkets } from './empty.ts';
import { linkFamilies } from './families.ts';
import { invertAmenities } from './invertAmenities.ts';
import { organise } from './organise.ts';
import { populate } from './populate.ts';
import { setAccounts } from './setAccounts.ts';
import { laddersOf, setMatching } from './setMatching.ts';
import { setPayAndOutput } from './setPayAndOutput.ts';
import { setRemoteFill } from './setRemoteFill.ts';

/**
 * The initial world of one member, the same for all arms: agents synthesised from the scenario's
 * margins, then everything that later months refer to, calibrated so that the base year's totals
 * are met: pay, output, demand, matching, demography, amenities, accounts.
 *
 * Errors: throws where margins contradict each other (proportional fitting).
 */
export function createWorld(question: Question, member: number): World {
  const { country, parameters, sample } = question;
  const { regions } = country;
  const streams = openStreams(question.seed, member);
  const distance = distances(regions);
  const { distanceDecay } = parameters;
  const table = baseFlows(country, distance, distanceDecay);
  const people = regions.map((region) => sum(region.ageBands.map((band) => band.persons)));
  const flows = migrationRule(question.rules).startFlows({
    table,
    people,
    distance,
    distanceDecay,
  });
  const { persons, participation, employed } = populate(
    country,
    sample,
    parameters,
    streams,
    birthplaceDrawer(flows, people),
  );
  linkFamilies(persons, regions.length, streams);

  const organisations = organise(
    country,
    employedByCell(regions, employed),
    sample,
    parameters,
    streams,
  );
  employ(persons, organisations, regions.length, streams);
  const telework = teleworkableShares(parameters);
  placeRemoteWorkers(persons, organisations, country.nation.remoteWorkers * sample, telework);

  const [startYear, startMonth] = country.start.split('-').map(Number);
  const world: World = {
    month: 0,
    startYear,
    startMonth,
    sample,
    parameters,
    rules: question.rules,
    streams,
    base: emptyBase(regions.length),
    persons,
    cohorts: new Int32Array(OLDEST_MONTHS + question.months + 2).fill(NOBODY),
    cohortOffset: OLDEST_MONTHS + 1,
    unemployed: { list: new Int32Array(1024), count: 0 },
    organisations,
    labour: emptyLabour(regions.length),
    markets: emptyMarkets(regions.length),
    clusters: [],
  };
  world.base.distance = distance;
  world.base.outside = outsideOf(regions, country.outside);
  world.base.participation = participation;
  world.base.tracks = Float64Array.from(
    regions.flatMap(({ educationShares }) => tracksOf(educationShares)),
  );
  setDemographicRates(world, country);
  const ladder = laddersOf(world, flows);
  drawStartQuality(persons, parameters, ladder.contact, ladder.exit, streams);
  for (let person = 0; person < persons.count; person++) {
    joinCohort(world, person);
    countIn(world, person);
  }
  countBase(world);
  setPayAndOutput(world, country);
  setMatching(world, ladder);
  setRemoteFill(world, ladder);
  const monthlyFlows = flows.map((flow) => (flow * sample) / 12);
  const attraction = invertAmenities(persons, regions.length, monthlyFlows, parameters.birthTie);
  world.base.arrivals = grossFlows(monthlyFlows, regions.length).arrivals;
  world.base.amenity = attraction.amenity;
  world.base.movingCost = attraction.movingCost;
  setAccounts(world, country);
  return world;
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
