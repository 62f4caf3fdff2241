import type {
  ApiError,
  Boundaries,
  ClusterRow,
  Convergence,
  DifferenceRow,
  FlowRow,
  RemotePayRow,
  RunDescription,
  RunListEntry,
  SummaryRow,
} from '../../server/api.ts';

/** The server answered, but not with what was asked for. */
class AnswerError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'AnswerError';
    this.code = code;
  }
}

type Query = Record<string, string | number>;

export const listRuns = () => ask<RunListEntry[]>('runs');
export const describeRun = (run: string) => ask<RunDescription>(`runs/${encodeURIComponent(run)}`);
export const askSummary = (run: string, query: Query) => table<SummaryRow>(run, 'summary', query);
export const askDifferences = (run: string, query: Query) =>
  table<DifferenceRow>(run, 'differences', query);
export const askFlows = (run: string, query: Query) => table<FlowRow>(run, 'flows', query);
export const askRemotePay = (run: string, query: Query) =>
  table<RemotePayRow>(run, 'remote-pay', query);
export const askBoundaries = (run: string) =>
  ask<Boundaries>(`runs/${encodeURIComponent(run)}/boundaries`);
export const askClusters = (run: string, query: Query) => table<ClusterRow>(run, 'clusters', query);

export const askConvergence = (run: string, query: Query) =>
  ask<Convergence>(`runs/${encodeURIComponent(run)}/convergence`, query);

function table<Row>(run: string, name: string, query: Query): Promise<Row[]> {
  return ask<Row[]>(`runs/${encodeURIComponent(run)}/${name}`, query);
}

export async function ask<Answer>(
  path: string,
  query: Query = {},
  request: RequestInit = {},
): Promise<Answer> {
  const fields = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(fields).toString();
  const response = await fetch(`api/${path}${search === '' ? '' : `?${search}`}`, request);
  if (response.ok) return (await response.json()) as Answer;
  const error = (await response.json().catch(() => ({}))) as Partial<ApiError>;
  throw new AnswerError(
    error.code ?? 'no-answer',
    error.message ?? `The server answered with status ${response.status}.`,
  );
}

export function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return ask<Answer>(path, {}, { method: 'POST', headers, body: JSON.stringify(body) });
}
