import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SECTORS } from '../../engine/model/country.ts';
import { SCENARIO_FILE } from '../../scenarios/document/locateScenario.ts';
import type { ValueMap } from '../../scenarios/document/value.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { documentOf } from '../../scenarios/saving/saveScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { translated } from '../../scenarios/titleOf.ts';
import type { ScenarioDefaults, ScenarioDescription } from '../api.ts';
import { interactiveSize } from '../jobs/size.ts';
import type { ScenarioPlace } from './scenarioShelf.ts';

/** Errors: InputError for whatever is wrong in the scenario's own files. */
export function describeScenario(place: ScenarioPlace): ScenarioDescription {
  const { scenario, folder, saved } = place;
  const loaded = loadScenario(folder);
  const { country } = loaded.question;
  return {
    ...{ scenario, saved },
    title: translated(loaded.title, loaded.translations),
    text: readFileSync(path.join(folder, SCENARIO_FILE), 'utf8'),
    document: documentOf(folder, []).value as ValueMap,
    regions: country.regions.map(({ id, name }) => ({ id, name })),
    sectors: [...SECTORS],
    arms: loaded.arms.map(({ id, name }) => ({ id, name })),
    translations: loaded.translations ?? [],
    defaults: defaultsOf(loaded),
  };
}

function defaultsOf(scenario: Scenario): ScenarioDefaults {
  const { question, members } = scenario;
  const { sample, seed, months } = question;
  const interactive = interactiveSize(scenario);
  return {
    ...{ sample, members, seed, years: months / 12 },
    interactiveSample: interactive.sample,
    interactiveMembers: interactive.members,
  };
}
