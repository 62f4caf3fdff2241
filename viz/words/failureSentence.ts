import type { Failure } from '../state/loading.ts';
import { texts } from '../texts/texts.ts';

/**
 * What went wrong, in the reader's language. The server's own sentences are English and say more;
 * where there is no server, browsers say it each in words of its own.
 */
export function failureSentence({ code, message }: Failure): string {
  const { errors, language } = texts.value;
  // On the command line a place stands before the sentence.
  if (language === 'en' && code !== 'unreachable') return capitalised(message);
  return errors.byCode[code] ?? errors.other;
}

const capitalised = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
