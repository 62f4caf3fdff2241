import path from 'node:path';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { zipFolders } from '../downloads/zipFolders.ts';
import { fromScenario } from '../scenarios/fault.ts';
import type { ScenarioPlace, ScenarioShelf } from '../scenarios/scenarioShelf.ts';
import { documentedFile } from '../schemas/documented.ts';
import type { Served } from '../served.ts';
import { Nothing, name } from './questions.ts';

const Run = Type.Object({ run: name });
const Scenario = Type.Object({ scenario: name });

/** Folders to take home. */
export function downloadRoutes({ shelf, scenarios }: Served): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/runs/:run/folder.zip',
      {
        schema: {
          params: Run,
          querystring: Nothing,
          ...documentedFile('runs', 'The folder of a run', 'application/zip'),
        },
      },
      async ({ params: { run } }, reply) => {
        const archive = await zipFolders([shelf.folderOf(run)]);
        return reply.headers(archiveHeaders(run)).send(archive);
      },
    );

    app.get(
      '/scenarios/:scenario/folder.zip',
      {
        schema: {
          params: Scenario,
          querystring: Nothing,
          ...documentedFile(
            'scenarios',
            'The folder of a scenario, with the saved ones that it extends',
            'application/zip',
          ),
        },
      },
      async ({ params: { scenario } }, reply) => {
        const archive = await zipFolders(withSavedBases(scenarios.find(scenario), scenarios));
        return reply.headers(archiveHeaders(scenario)).send(archive);
      },
    );
  };
}

/** The folder, and beside it those of the saved scenarios that it extends; others come with the program. */
function withSavedBases({ folder }: ScenarioPlace, scenarios: ScenarioShelf): string[] {
  const { hashes } = fromScenario(folder, () => loadScenario(folder));
  const read = Object.keys(hashes.files).map((file) => path.dirname(path.resolve(folder, file)));
  const bases = scenarios.list().filter((place) => place.saved && read.includes(place.folder));
  return [folder, ...bases.map((place) => place.folder).filter((base) => base !== folder)];
}

function archiveHeaders(name: string) {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  return {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${ascii}.zip"; filename*=UTF-8''${encodeURIComponent(name)}.zip`,
  };
}
