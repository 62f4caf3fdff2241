import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { InputError } from '../../engine/errors.ts';
import type { NotebookListEntry, StoredNotebook } from '../api.ts';
import { NOTEBOOK_NAME } from '../notebooks/notebookFolder.ts';
import { documented, documentedMade } from '../schemas/documented.ts';
import * as answers from '../schemas/notebooks.ts';
import type { Served } from '../served.ts';
import { closed, Nothing } from './questions.ts';
import { writing } from './writing.ts';

/** Characters and bytes of a notebook. */
const MOST = 1_000_000;

const Notebook = Type.Object({ notebook: Type.String({ pattern: NOTEBOOK_NAME }) });
const Text = Type.Object(
  { text: Type.String({ maxLength: MOST, pattern: '<notebook[\\s>]' }) },
  closed,
);
const Seen = Type.Object({
  'if-match': Type.Optional(Type.String()),
  'if-none-match': Type.Optional(Type.String()),
});

/** The files of notebooks; where nothing may be saved, they are only read. */
export function notebookRoutes({ notebooks, queue }: Served): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/notebooks',
      {
        schema: {
          querystring: Nothing,
          ...documented('notebooks', 'The notebooks here', answers.NotebookList),
        },
      },
      (): NotebookListEntry[] => notebooks.list(),
    );

    app.get(
      '/notebooks/:notebook',
      {
        schema: {
          params: Notebook,
          querystring: Nothing,
          ...documented('notebooks', 'The file of a notebook', answers.Notebook),
        },
      },
      ({ params }, reply): StoredNotebook => {
        const found = notebooks.read(params.notebook);
        reply.header('etag', `"${found.version}"`);
        return found;
      },
    );

    app.put(
      '/notebooks/:notebook',
      {
        bodyLimit: 4 * MOST,
        schema: {
          ...{ params: Notebook, querystring: Nothing, body: Text, headers: Seen },
          ...documentedMade(
            'notebooks',
            'Write a notebook, if it still is as the writer saw it',
            [200, 201],
            answers.Notebook,
          ),
        },
      },
      ({ params, body, headers }, reply): StoredNotebook => {
        writing(queue);
        const seen = seenVersion(headers['if-match'], headers['if-none-match']);
        const written = notebooks.write(params.notebook, body.text, seen);
        reply.code(seen === null ? 201 : 200).header('etag', `"${written.version}"`);
        return written;
      },
    );
  };
}

/** The version that the writer saw, null for none. Errors: `version-missing`. */
function seenVersion(match: string | undefined, noneMatch: string | undefined): string | null {
  if (match === undefined && noneMatch === '*') return null;
  const [, version] = /^"(\w+)"$/.exec(match ?? '') ?? [];
  if (version !== undefined) return version;
  throw new InputError(
    'version-missing',
    'Say which version is overwritten (If-Match), or that the notebook is new (If-None-Match: *).',
  );
}
