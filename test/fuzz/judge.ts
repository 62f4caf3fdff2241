// What every answer to a bad input must be like, whoever was asked.
import { describeInputError, InputError } from '../../engine/errors.ts';

/** `accepted`, or the code of the refusal. */
export type Outcome = string;

/** Of the processor: others may be using it too. Who waits without working is found from outside. */
const MOST_SECONDS = 5;
const MOST_CHARACTERS = 1000;

/** What a terminal or a log would obey rather than show. */
const UNSHOWABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Traces of the program's inside. */
const INSIDE = /\n\s+at |node_modules|node:internal|call stack|is not a function|\[object /;

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const untouched = PROTOTYPES.map((one) => Reflect.ownKeys(one).length);

/** Runs one input. Throws an Error that says which promise was broken. */
export async function judge(answer: () => unknown): Promise<Outcome> {
  const before = process.cpuUsage();
  let outcome: Outcome = 'accepted';
  try {
    const said = await answer();
    if (typeof said === 'string') outcome = said;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    checkSentence(describeInputError(error));
    outcome = error.code;
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1e6;
  if (took > MOST_SECONDS) throw new Error(`took ${took.toFixed(1)} s of the processor`);
  for (const [index, prototype] of PROTOTYPES.entries()) {
    if (Reflect.ownKeys(prototype).length === untouched[index]) continue;
    throw new Error(`changed the prototype of every ${prototype.constructor.name}`);
  }
  return outcome;
}

/** One line that can be shown to a person. */
export function checkSentence(sentence: string): void {
  const fail = (what: string) => new Error(`${what}: ${JSON.stringify(sentence.slice(0, 300))}`);
  if (sentence.trim() === '') throw fail('an empty complaint');
  if (sentence.length > MOST_CHARACTERS) throw fail(`${sentence.length} characters of complaint`);
  if (UNSHOWABLE.test(sentence)) throw fail('a complaint with control characters');
  if (INSIDE.test(sentence)) throw fail('a complaint about the inside of the program');
}
