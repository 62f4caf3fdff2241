import type {
  ApiError,
  Health,
  NotebookListEntry,
  NotebookRequest,
  StoredNotebook,
} from '../../../server/api.ts';

export const health = () => send<Health>('GET', ['health']);
export const listNotebooks = () => send<NotebookListEntry[]>('GET', ['notebooks']);
export const openNotebook = (name: string) => send<StoredNotebook>('GET', ['notebooks', name]);

/** Saves over the version that was opened; null is a notebook that is not there yet. */
export function saveNotebook(
  name: string,
  text: string,
  seen: string | null,
): Promise<StoredNotebook> {
  const condition: Record<string, string> =
    seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
  return send<StoredNotebook>('PUT', ['notebooks', name], { text }, condition);
}

/** Asks what a cell asks, after `permit`. Errors: the server's sentence. */
export function askServer({ method, path, query = {}, body }: NotebookRequest): Promise<unknown> {
  const fields = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(fields).toString();
  return send(method, path, body, {}, search === '' ? '' : `?${search}`);
}

async function send<Answer>(
  method: string,
  path: string[],
  body?: unknown,
  headers: Record<string, string> = {},
  search = '',
): Promise<Answer> {
  const response = await fetch(`api/${path.map(encodeURIComponent).join('/')}${search}`, {
    method,
    ...(body === undefined
      ? { headers }
      : {
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
  });
  if (response.ok) return (await response.json()) as Answer;
  const error = (await response.json().catch(() => ({}))) as Partial<ApiError>;
  throw new Error(error.message ?? `The server answered with status ${response.status}.`);
}
