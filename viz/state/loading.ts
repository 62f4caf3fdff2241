import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';

/** `value` beside "loading" or "failed" is an earlier one that may stand in; see `StandIn`. */
export type Loaded<Value> =
  | { status: 'waiting' }
  | { status: 'ready'; value: Value }
  | { status: 'loading'; value: Value | undefined }
  | { status: 'failed'; failure: Failure; value: Value | undefined };

/** What went wrong: a code that has a sentence in every language, and the server's own sentence. */
export interface Failure {
  code: string;
  message: string;
}

/** Of an error of the server, which has a code, or of the browser, which has none. */
export function failureOf(error: unknown): Failure {
  const { code = 'unreachable', message = '' } = error as Partial<Failure>;
  return { code, message };
}

export interface Resource<Value> {
  state: ReadonlySignal<Loaded<Value>>;
  /** The newest value there is, if any. */
  value: ReadonlySignal<Value | undefined>;
  /** Asks the same question again, whatever was answered before. */
  refresh(): void;
}

/** Whether the answer to `before` may be shown for `after`, so that charts need not vanish. */
export interface StandIn<Question> {
  whileLoading(before: Question, after: Question): boolean;
  afterFailure(before: Question, after: Question): boolean;
}

/**
 * Follows a question: asks again whenever it changes and keeps only the answer to the newest.
 * A question of null asks nothing. Answers are kept, so going back is instant. Without `standIn`
 * an earlier answer stands in only for the very same question.
 */
export function follow<Question, Value>(
  question: () => Question | null,
  ask: (question: Question) => Promise<Value>,
  standIn?: StandIn<NoInfer<Question>>,
): Resource<Value> {
  const state = signal<Loaded<Value>>({ status: 'waiting' });
  const attempt = signal(0);
  const answers = new Map<string, Value>();
  const key = computed(() => JSON.stringify(question()));
  let last: { key: string; question: Question; value: Value } | undefined;

  function standingIn(on: keyof StandIn<Question>, asked: string, after: Question) {
    if (last === undefined) return undefined;
    const mayStand = last.key === asked || standIn?.[on](last.question, after) === true;
    return mayStand ? last.value : undefined;
  }

  function settle(asked: string, parsed: Question, value: Value): void {
    last = { key: asked, question: parsed, value };
    state.value = { status: 'ready', value };
  }

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
      settle(asked, parsed, known);
      return;
    }
    state.value = { status: 'loading', value: standingIn('whileLoading', asked, parsed) };
    ask(parsed).then(
      (value) => {
        answers.set(asked, value);
        if (key.peek() === asked) settle(asked, parsed, value);
      },
      (error: unknown) => {
        if (key.peek() !== asked) return;
        const value = standingIn('afterFailure', asked, parsed);
        state.value = { status: 'failed', failure: failureOf(error), value };
      },
    );
  });

  return {
    state,
    value: computed(() => (state.value.status === 'waiting' ? undefined : state.value.value)),
    refresh: () => {
      answers.delete(key.peek());
      attempt.value += 1;
    },
  };
}
