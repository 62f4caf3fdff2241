import { EDUCATIONS } from '../../country.ts';
import { matchingRule } from '../../rules/matching/matchingRule.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import type { RemoteClass } from './remoteVacancies.ts';

const E = EDUCATIONS.length;

/**
 * Contact rates of a connected unemployed person with each class of remote vacancies: class →
 * region × education, a month.
 *
 * Effort e_r is the part of search given to remote vacancies (`remoteSearchShare`) while the network
 * works; S_r adds up a region's. It is spread evenly over all vacancies that may be met from home,
 * V_r, so a part p of a class, of V_p vacancies, has S_p = Σ_r S_r V_p ÷ V_r searchers; they meet it
 * by the matching function f at θ_p = V_p ÷ S_p, each by the effort that goes there:
 *   rate_rp = e_r · min(f(θ_p), θ_p, 1) · V_p ÷ V_r.
 * Where all is open this is one market, e_r · f(V ÷ S), however many classes there are.
 *
 * Falsified if remote vacancies open to fewer people are not harder to fill.
 */
export function remoteContacts(world: World, classes: readonly RemoteClass[]): Float64Array[] {
  const { base, markets, parameters } = world;
  const rates = classes.map(() => new Float64Array(base.regions * E));
  for (let education = 0; education < E; education++) {
    const searchers = remoteSearchers(world, education);
    const offers = classes.flatMap(({ parts, vacancies }, index) =>
      parts.map(({ share, admits, isLeftOver }) => ({
        index,
        admits,
        isLeftOver,
        vacancies: isLeftOver ? 0 : share * vacancies[education],
      })),
    );
    leaveOver(world, offers, searchers);
    const reach = reachOf(offers, base.regions);
    for (const offer of offers) {
      const contact = contactsOf(world, offer, reach, searchers).rate;
      for (let region = 0; region < base.regions; region++) {
        if (offer.admits[region] === 0 || offer.vacancies === 0) continue;
        const effort = parameters.remoteSearchShare * markets.networkUp[region];
        rates[offer.index][region * E + education] +=
          (effort * contact * offer.vacancies) / reach[region];
      }
    }
  }
  return rates;
}

interface Offer {
  index: number;
  admits: Uint8Array;
  isLeftOver: boolean;
  vacancies: number;
}

/** Search effort for remote vacancies by region: of the connected, while the network works. */
export function remoteSearchers({ labour, base, markets, parameters }: World, education: number) {
  return Float64Array.from({ length: base.regions }, (_, region) => {
    const market = region * E + education;
    const people =
      labour.connectedUnemployed[market] +
      parameters.onTheJobSearch * labour.connectedEmployed[market];
    return people * parameters.remoteSearchShare * markets.networkUp[region];
  });
}

/** What those who come first do not meet, hired or not, is left for the part that follows theirs. */
function leaveOver(world: World, offers: Offer[], searchers: Float64Array): void {
  const reach = reachOf(offers, world.base.regions);
  for (const [place, offer] of offers.entries()) {
    if (!offer.isLeftOver) continue;
    const first = offers[place - 1];
    const { meetings } = contactsOf(world, first, reach, searchers);
    offer.vacancies = Math.max(0, first.vacancies - meetings);
  }
}

/** Vacancies that may be met from each region. */
function reachOf(offers: readonly Offer[], regions: number): Float64Array {
  return Float64Array.from({ length: regions }, (_, region) =>
    sum(offers.map(({ admits, vacancies }) => admits[region] * vacancies)),
  );
}

function contactsOf(
  world: World,
  { admits, vacancies }: Offer,
  reach: Float64Array,
  searchers: Float64Array,
): { rate: number; meetings: number } {
  if (vacancies === 0) return { rate: 0, meetings: 0 };
  let effort = 0;
  for (let region = 0; region < reach.length; region++) {
    if (admits[region] === 1) effort += (searchers[region] * vacancies) / reach[region];
  }
  const rate = remoteContact(world, vacancies, effort);
  return { rate, meetings: rate * effort };
}

/** Contacts of full search at so many vacancies and searchers; a vacancy is met once at most. */
export function remoteContact(world: World, vacancies: number, searchers: number): number {
  if (searchers === 0) return 0;
  const tightness = vacancies / searchers;
  const { matchingElasticity } = world.parameters;
  const efficiency = world.base.remoteMatchingEfficiency;
  const { contact } = matchingRule(world);
  return Math.min(contact(tightness, efficiency, matchingElasticity), tightness, 1);
}
