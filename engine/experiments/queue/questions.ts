import type { Redis } from 'ioredis';
import type { Manifest } from '../../results/manifest/manifest.ts';
import { currentVersions } from '../../results/manifest/versions.ts';
import { runManifest } from '../runManifest.ts';
import type { Study } from '../study.ts';
import { KEPT, questionKey } from './names.ts';

export interface AskedStudy {
  study: Study;
  manifest: Manifest;
}

/** Stores a question under its hash, for all the members that will be asked of it. */
export async function putQuestion(client: Redis, hash: string, study: Study): Promise<void> {
  await client.set(questionKey(hash), JSON.stringify(pickStudy(study)), 'EX', KEPT);
}

/**
 * Reads a question and makes sure that it is the one that was asked: its hash is computed anew, from
 * what arrived and the versions of this program. Errors: where it is gone or another one.
 */
async function readQuestion(client: Redis, hash: string): Promise<AskedStudy> {
  const text = await client.get(questionKey(hash));
  if (text === null) throw new Error('the question is not in Redis any more');
  const study = JSON.parse(text) as Study;
  const manifest = runManifest(study, currentVersions());
  if (manifest.hashes.question !== hash) {
    throw new Error('the question that arrived is not the one that was asked');
  }
  return { study, manifest };
}

/** A scenario knows more than its study: workers need only this. */
function pickStudy(given: Study): Study {
  const { id, title, question, arms, members, uncertainty, indicators, sources, history } = given;
  const { translations, hashes } = given;
  return {
    ...{ id, title, question, arms, members, uncertainty, indicators, sources, history, hashes },
    ...(translations === undefined ? {} : { translations }),
  };
}

/** Questions kept in memory: workers serve several runs side by side. */
const QUESTIONS_KEPT = 4;

/** Reads each question once, as long as it is among the last ones that were asked for. */
export function rememberQuestions(client: Redis): (hash: string) => Promise<AskedStudy> {
  const known = new Map<string, Promise<AskedStudy>>();
  return (hash) => {
    const asked = known.get(hash) ?? readQuestion(client, hash);
    known.delete(hash);
    known.set(hash, asked);
    // A question that could not be read may be there again the next time.
    asked.catch(() => known.delete(hash));
    for (const old of known.keys()) if (known.size > QUESTIONS_KEPT) known.delete(old);
    return asked;
  };
}
