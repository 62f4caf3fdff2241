import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { follow, type StandIn } from '../../viz/state/loading.ts';

/** A server that answers when the test says so. */
function slowServer(standIn?: StandIn<string>) {
  const question = signal<string | null>('a');
  const open: { asked: string; answer(value: string): void; fail(error: Error): void }[] = [];
  const resource = follow(
    () => question.value,
    (asked: string) =>
      new Promise<string>((answer, fail) => {
        open.push({ asked, answer, fail });
      }),
    standIn,
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { question, open, resource, settled };
}

test('only the answer to the newest question counts, in whatever order answers come', async () => {
  const { question, open, resource, settled } = slowServer();
  question.value = 'b';
  open[1]!.answer('B');
  open[0]!.answer('A');
  await settled();
  expect(resource.state.value).toEqual({ status: 'ready', value: 'B' });
});

test('answers are kept: going back asks nothing', async () => {
  const { question, open, resource, settled } = slowServer();
  open[0]!.answer('A');
  await settled();
  question.value = 'b';
  question.value = 'a';
  expect(resource.state.value).toEqual({ status: 'ready', value: 'A' });
  expect(open.map(({ asked }) => asked)).toEqual(['a', 'b']);
});

test('another question starts empty, the same one keeps its value while it is asked anew', async () => {
  const { question, open, resource, settled } = slowServer();
  open[0]!.answer('A');
  await settled();
  resource.refresh();
  expect(resource.state.value).toEqual({ status: 'loading', value: 'A' });
  open[1]!.fail(new Error('No answer.'));
  await settled();
  expect(resource.state.value).toEqual({
    status: 'failed',
    failure: { code: 'unreachable', message: 'No answer.' },
    value: 'A',
  });
  question.value = 'b';
  expect(resource.state.value).toEqual({ status: 'loading', value: undefined });
});

test('an earlier answer stands in where it may, and only as long as it may', async () => {
  const { question, open, resource, settled } = slowServer({
    whileLoading: () => true,
    afterFailure: () => false,
  });
  open[0]!.answer('A');
  await settled();
  question.value = 'b';
  expect(resource.value.value).toBe('A');
  open[1]!.fail(new Error('No answer.'));
  await settled();
  expect(resource.value.value).toBe(undefined);
  question.value = null;
  expect(resource.state.value).toEqual({ status: 'waiting' });
});
