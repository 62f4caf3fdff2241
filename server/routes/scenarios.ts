import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { InputError } from '../../engine/errors.ts';
import { sizeOverrides } from '../../scenarios/document/overrides.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { saveScenario } from '../../scenarios/saving/saveScenario.ts';
import { titleOf } from '../../scenarios/titleOf.ts';
import type {
  FormulaCheck,
  SavedScenario,
  ScenarioCheck,
  ScenarioDescription,
  ScenarioListEntry,
} from '../api.ts';
import { checkChanges, checkFormula } from '../scenarios/checkChanges.ts';
import { describeScenario } from '../scenarios/describeScenario.ts';
import { fromScenario } from '../scenarios/fault.ts';
import { fromOutside } from '../scenarios/fromOutside.ts';
import { NAME, type ScenarioPlace } from '../scenarios/scenarioShelf.ts';
import { documented, documentedFile, documentedMade } from '../schemas/documented.ts';
import * as answers from '../schemas/scenarios.ts';
import type { Served } from '../served.ts';
import { CHANGES_LIMIT, changes, closed, Nothing, name, path as where } from './questions.ts';
import { writing } from './writing.ts';

const Scenario = Type.Object({ scenario: name });
const Changes = Type.Object({ changes }, closed);
const Formula = Type.Object(
  {
    scenario: name,
    changes: Type.Optional(changes),
    formula: Type.String({ maxLength: 2000 }),
    where,
  },
  closed,
);
const Save = Type.Object(
  { name: Type.String({ pattern: NAME.source }), base: name, changes },
  closed,
);

const SCHEMA_FILE = path.join(import.meta.dirname, '..', '..', 'scenarios', 'scenario.schema.json');

/** Scenarios to start from, what changes of them would be, and new ones. */
export function scenarioRoutes({ scenarios, queue }: Served): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/scenarios',
      {
        schema: {
          querystring: Nothing,
          ...documented(
            'scenarios',
            'The scenarios that can be changed and run',
            answers.ScenarioList,
          ),
        },
      },
      (): ScenarioListEntry[] => scenarios.list().flatMap(listed),
    );

    app.get(
      '/scenarios/:scenario',
      {
        schema: {
          params: Scenario,
          querystring: Nothing,
          ...documented('scenarios', 'A scenario, for a form of it', answers.Scenario),
        },
      },
      ({ params }): ScenarioDescription => {
        const place = scenarios.find(params.scenario);
        const description = fromScenario(place.folder, () => describeScenario(place));
        queue?.warmUp(() => {
          const { interactiveSample: sample, interactiveMembers: members } = description.defaults;
          return loadScenario(place.folder, { changes: sizeOverrides({ sample, members }) });
        });
        return description;
      },
    );

    app.post(
      '/scenarios/:scenario/check',
      {
        schema: {
          params: Scenario,
          querystring: Nothing,
          body: Changes,
          ...documented('scenarios', 'What is wrong with changes', answers.Check),
        },
        bodyLimit: CHANGES_LIMIT,
      },
      ({ params, body }): ScenarioCheck =>
        checkChanges(scenarios.find(params.scenario).folder, body.changes),
    );

    app.post(
      '/formulas/check',
      {
        schema: {
          querystring: Nothing,
          body: Formula,
          ...documented(
            'scenarios',
            'What a formula gives where it stands',
            answers.FormulaChecked,
          ),
        },
        bodyLimit: CHANGES_LIMIT,
      },
      ({ body: { scenario, changes = [], formula, where } }): FormulaCheck => {
        const { folder } = scenarios.find(scenario);
        return checkFormula(folder, changes, { path: where, value: formula });
      },
    );

    app.post(
      '/scenarios',
      {
        schema: {
          querystring: Nothing,
          body: Save,
          ...documentedMade(
            'scenarios',
            'Saves a changed scenario as a new one',
            [201],
            answers.Saved,
          ),
        },
        bodyLimit: CHANGES_LIMIT,
      },
      ({ body }, reply): SavedScenario => {
        writing(queue);
        const { savedFolder } = scenarios;
        if (savedFolder === undefined) {
          throw new InputError('read-only', 'This server has no folder for new scenarios.');
        }
        if (scenarios.list().some(({ scenario }) => scenario === body.name)) {
          const sentence = `There is a scenario "${body.name}" already: choose another name.`;
          throw new InputError('name-taken', sentence);
        }
        const base = scenarios.find(body.base);
        fromScenario(base.folder, () =>
          saveScenario({
            folder: path.resolve(savedFolder, body.name),
            base: base.folder,
            extends: base.saved ? `../${base.scenario}` : base.scenario,
            changes: fromOutside(body.changes),
          }),
        );
        reply.code(201);
        return { scenario: body.name };
      },
    );

    app.get(
      '/schema',
      {
        schema: {
          querystring: Nothing,
          ...documentedFile(
            'scenarios',
            'The JSON Schema of a scenario',
            'application/schema+json',
          ),
        },
      },
      (_, reply) => reply.type('application/schema+json').send(createReadStream(SCHEMA_FILE)),
    );
  };
}

/** A scenario somebody has damaged is not listed. */
function listed({ scenario, folder, saved }: ScenarioPlace): ScenarioListEntry[] {
  try {
    return [{ scenario, title: titleOf(folder), saved }];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
