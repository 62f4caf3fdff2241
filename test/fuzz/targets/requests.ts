import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import inject, { type Response } from 'light-my-request';
import { buildServer } from '../../../server/buildServer.ts';
import { runRunner } from '../../../server/jobs/runRunner.ts';
import { notebookFolder } from '../../../server/notebooks/notebookFolder.ts';
import { scenarioShelf } from '../../../server/scenarios/scenarioShelf.ts';
import { shelfOfFolder } from '../../../server/shelves/shelf.ts';
import { syntheticManifest, writeRun } from '../../results/syntheticRun.ts';
import { SMALL } from '../../scenarios/smallFiles.ts';
import { type HttpInput, requests } from '../inputs/requests.ts';
import { checkSentence, judge } from '../judge.ts';
import { planningQueue } from './planningQueue.ts';
import type { Target } from './target.ts';

const HOST = '127.0.0.1';

/** HTTP: an answer below 500, with its protections, that shows nothing of what is outside. */
export const requestTarget: Target<HttpInput> = {
  percent: 16,
  inputs: requests,
  async prepare(folder) {
    const at = (...names: string[]) => path.join(folder, ...names);
    await writeRun(at('runs', 'whole'));
    await writeRun(at('runs', 'going'), syntheticManifest(), [2]);
    await writeRun(at('outside'), syntheticManifest({ title: 'The secret' }));
    mkdirSync(at('runs', 'torn'));
    writeFileSync(at('runs', 'torn', 'manifest.json'), '{');
    mkdirSync(at('viewer', 'assets'), { recursive: true });
    writeFileSync(at('viewer', 'index.html'), '<!doctype html><title>aimaq</title>');
    writeFileSync(at('viewer', 'assets', 'main-1.js'), 'export default 1;');
    writeFileSync(at('viewer', '.env'), 'the secret');
    writeFileSync(at('secret.txt'), 'the secret');
    mkdirSync(at('scenarios', 'small'), { recursive: true });
    for (const [name, text] of Object.entries(SMALL)) {
      writeFileSync(at('scenarios', 'small', name), text);
    }
  },
  async open(folder) {
    const at = (...names: string[]) => path.join(folder, ...names);
    const scenarios = scenarioShelf(at('scenarios'));
    const runners = { run: runRunner(scenarios, at('runs')) };
    const served = {
      shelf: shelfOfFolder(at('runs')),
      scenarios,
      notebooks: notebookFolder(at('notebooks')),
      runners,
      queue: planningQueue(runners),
    };
    const app = await buildServer(served, { viewerFolder: at('viewer'), host: HOST });
    await app.ready();
    let asked = 0;
    return {
      answer: ({ method, url, headers, body }) =>
        judge(async () => {
          // Another client each time: what is under test here is not how often one may ask.
          asked++;
          const remoteAddress = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
          const response = await inject(
            // The injector would tidy the address first: `..` and the like must come as they are.
            (request, response) => app.routing(Object.assign(request, { url }), response),
            {
              method,
              url: '/',
              remoteAddress,
              headers: { host: HOST, ...headers },
              ...(body === undefined ? {} : { payload: body }),
            },
          );
          checkResponse(response, folder);
          return String(response.statusCode);
        }),
      close: () => app.close(),
    };
  },
};

function checkResponse({ statusCode, headers, body }: Response, folder: string): void {
  if (statusCode >= 500) throw new Error(`answered ${statusCode} ${body}`);
  if (/the secret/i.test(body)) throw new Error('showed what is outside');
  if (body.includes(folder)) throw new Error('named a folder of the machine');
  if (headers['access-control-allow-origin'] !== undefined)
    throw new Error('opened to other pages');
  for (const name of ['content-security-policy', 'x-content-type-options']) {
    if (headers[name] === undefined) throw new Error(`answered ${statusCode} without ${name}`);
  }
  if (statusCode < 400) return;
  // What was asked by HEAD has no body.
  if (body === '') return;
  const { code, message, ...more } = JSON.parse(body);
  if (typeof code !== 'string' || typeof message !== 'string' || Object.keys(more).length > 0) {
    throw new Error(`answered ${statusCode} with ${body}`);
  }
  checkSentence(message);
}
