import type { NotebookRequest } from '../../server/api.ts';

/** Answers, or rejects with a sentence for readers. */
export type Ask = (request: NotebookRequest) => Promise<unknown>;

/** Names a request in recordings: equal requests have equal keys, whatever the order of fields. */
export function keyOf({ method, path, query, body }: NotebookRequest): string {
  const parts: unknown[] = [method, path.join('/')];
  if (query !== undefined && Object.keys(query).length > 0) parts.push(query);
  if (body !== undefined) parts.push(body);
  return parts
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part, inOrder)))
    .join(' ');
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
