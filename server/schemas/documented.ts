import Type, { type TSchema } from 'typebox';

/** Why a question was refused. */
const Refusal = Type.Object(
  { code: Type.String(), message: Type.String() },
  { description: 'one sentence with a code' },
);

type Topic = 'runs' | 'scenarios' | 'jobs' | 'reports' | 'notebooks' | 'server';

/** What a route says of itself in the OpenAPI document, and how its answers are checked by types. */
export function documented<Answer extends TSchema>(topic: Topic, summary: string, answer: Answer) {
  return { summary, tags: [topic], response: { 200: answer, '4xx': Refusal } };
}

/** The same of what makes something: 201, or 202 as long as it is not there, and 200 where it is. */
export function documentedMade<Answer extends TSchema>(
  topic: Topic,
  summary: string,
  statuses: readonly (200 | 201 | 202)[],
  answer: Answer,
) {
  const { response, ...said } = documented(topic, summary, answer);
  const made = Object.fromEntries(statuses.map((status) => [status, answer]));
  return { ...said, response: { ...made, '4xx': Refusal } as typeof response };
}

/** The same of what is no JSON. */
export function documentedFile(topic: Topic, summary: string, contentType: string) {
  const content = { [contentType]: { schema: { type: 'string' } } };
  return {
    ...{ summary, tags: [topic] },
    response: { 200: { description: summary, content }, '4xx': Refusal },
  };
}
