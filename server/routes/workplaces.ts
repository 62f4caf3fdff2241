import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Workplaces } from '../api.ts';
import { interactiveSize } from '../jobs/size.ts';
import { fromScenario } from '../scenarios/fault.ts';
import { workplacesOf } from '../scenarios/workplaces.ts';
import { documented } from '../schemas/documented.ts';
import * as answers from '../schemas/scenarios.ts';
import type { Served } from '../served.ts';
import { Nothing, name } from './questions.ts';

/** What the workplaces of a scenario cost, which takes a world to know. */
export function workplaceRoutes({ scenarios }: Served): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/scenarios/:scenario/workplaces',
      {
        schema: {
          params: Type.Object({ scenario: name }),
          querystring: Nothing,
          ...documented('scenarios', 'What its workplaces cost at the start', answers.Workplaces),
        },
      },
      ({ params }): Workplaces => {
        const { folder } = scenarios.find(params.scenario);
        const loaded = fromScenario(folder, () => loadScenario(folder));
        return workplacesOf(loaded, interactiveSize(loaded).sample);
      },
    );
  };
}
