import { Command, Option } from 'commander';
import { startServer } from '../../server/startServer.ts';
import { interruption, untilAborted } from '../interruption.ts';
import { wholeNumber } from '../options/numbers.ts';
import { printJson, printText } from '../print/output.ts';
import { buildViewer, builtGuide, viewerFolder } from '../viewer.ts';

interface ServeOptions {
  port: number;
  host: string;
  token?: string;
  runs: string;
  scenarios: string;
  notebooks?: string;
  readOnly?: boolean;
  json?: boolean;
}

const HOST = '127.0.0.1';
export const DEFAULT_PORT = 8090;
export const OWN_SCENARIOS = 'own-scenarios';

export function serveCommand(): Command {
  return new Command('serve')
    .description('show stored runs in the browser, until Ctrl-C')
    .option(
      '--port <number>',
      'port to listen on; 0 for any free one',
      wholeNumber('--port', 0, 65_535),
      DEFAULT_PORT,
    )
    .option('--host <address>', 'address to listen on; any but this machine needs a token', HOST)
    .addOption(
      new Option('--token <text>', 'answer only who knows this text; 16 or more characters').env(
        'AIMAQ_TOKEN',
      ),
    )
    .option('--runs <folder>', 'folder of run folders', 'runs')
    .option('--scenarios <folder>', 'folder of scenarios saved in the viewer', OWN_SCENARIOS)
    .option('--notebooks <folder>', 'folder of notebooks; those of the program if not given')
    .option('--read-only', 'run and save nothing')
    .option('--json', 'print the address as one JSON object')
    .addHelpText('after', '\nExample:\n  $ aimaq serve --port 8090')
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const { runs: runsFolder, scenarios: scenariosFolder, notebooks, json, ...rest } = options;
  const signal = interruption();
  await buildViewer();
  const server = await startServer({
    ...rest,
    ...{ runsFolder, scenariosFolder, notebooksFolder: notebooks, viewerFolder },
    guideFolder: builtGuide(),
  });
  if (json) printJson({ address: server.address });
  else {
    const how = rest.token === undefined ? '' : ', to be opened with ?token=… once,';
    printText(`The viewer is at ${server.address}${how} until Ctrl-C`);
  }
  await untilAborted(signal);
  await server.close();
}
