import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';

export type Loaded<Value> =
  | { status: 'waiting' }
  | { status: 'ready'; value: Value }
  /** `value` is the last one that came, so that charts need not vanish while the next loads. */
  | { status: 'loading'; value: Value | undefined }
  | { status: 'failed'; message: string; value: Value | undefined };

export interface Resource<Value> {
  state: ReadonlySignal<Loaded<Value>>;
  /** The newest value there is, if any. */
  value: ReadonlySignal<Value | undefined>;
  /** Asks the same question again, whatever was answered before. */
  refresh(): void;
}

/**
 * Follows a question: asks again whenever it changes and keeps only the answer to the newest.
 * A question of null asks nothing. Answers are kept, so going back is instant.
 */
export function follow<Question, Value>(
  question: () => Question | null,
  ask: (question: Question) => Promise<Value>,
): Resource<Value> {
  const state = signal<Loaded<Value>>({ status: 'waiting' });
  const attempt = signal(0);
  const answers = new Map<string, Value>();
  const key = computed(() => JSON.stringify(question()));

  effect(() => {
    const asked = key.value;
    attempt.value;
    const parsed = JSON.parse(asked) as Question | null;
    if (parsed === null) {
      state.value = { status: 'waiting' };
      return;
    }
    const known = answers.get(asked);
    if (known !== undefined) {
      state.value = { status: 'ready', value: known };
      return;
    }
    state.value = { status: 'loading', value: newest(state.peek()) };
    ask(parsed).then(
      (value) => {
        answers.set(asked, value);
        if (key.peek() === asked) state.value = { status: 'ready', value };
      },
      (error: Error) => {
        if (key.peek() !== asked) return;
        state.value = { status: 'failed', message: error.message, value: newest(state.peek()) };
      },
    );
  });

  return {
    state,
    value: computed(() => newest(state.value)),
    refresh: () => {
      answers.delete(key.peek());
      attempt.value += 1;
    },
  };
}

function newest<Value>(state: Loaded<Value>): Value | undefined {
  return state.status === 'waiting' ? undefined : state.value;
}
