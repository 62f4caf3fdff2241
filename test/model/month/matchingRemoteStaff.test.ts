import { expect, test } from 'vitest';
import { matchJobs } from '../../../engine/model/month/labour/matching.ts';
import { openVacancies } from '../../../engine/model/month/labour/openVacancies.ts';
import { separate } from '../../../engine/model/month/labour/separations.ts';
import { defaultRules, RULES } from '../../../engine/model/rules.ts';
import { remoteOf } from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

test.each(RULES.matching)(
  '%s: remote hires are as many as wanted, in rich and poor regions',
  (matching) => {
    // One month at the start with 3 % of the people working remotely: hires expected by the vacancies
    // opened against those wanted. An unknowing employer of the rich region would hire far too many.
    const country = makeCountry([{ meanPay: 300_000 }, { meanPay: 120_000 }]);
    country.nation.remoteWorkers = 6000;
    const rules = { ...defaultRules(), matching };
    const question = makeQuestion(country, { sample: 0.3, rules });
    const wanted = [0, 0];
    const hired = [0, 0];
    for (let member = 0; member < 30; member++) {
      const world = createWorld(question, member);
      const { organisations, persons, base } = world;
      organisations.targetOnSite = Float64Array.from(organisations.onSite);
      organisations.targetRemote = Float64Array.from(organisations.remote);
      openVacancies(world);
      for (let f = 0; f < organisations.count; f++) {
        const region = organisations.region[f];
        wanted[region] += base.turnover[region] * organisations.remote[f];
      }
      separate(world);
      const before = persons.employer.slice();
      const wasRemote = persons.status.map(remoteOf);
      matchJobs(world);
      for (let person = 0; person < persons.count; person++) {
        const employer = persons.employer[person];
        const remote = remoteOf(persons.status[person]);
        const isNew = employer !== before[person] || remote !== wasRemote[person];
        if (isNew && employer !== -1 && remote === 1) {
          hired[organisations.region[employer]]++;
        }
      }
    }
    for (const region of [0, 1]) {
      // Poisson counts near 700: four standard errors, error rate 6e-5 each; members are fixed.
      const room = 4 * Math.sqrt(wanted[region]);
      expect(Math.abs(hired[region] - wanted[region])).toBeLessThan(room);
    }
  },
);
