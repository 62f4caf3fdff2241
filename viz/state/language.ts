import { effect } from '@preact/signals';
import { isLanguage, type Language } from '../texts/languages.ts';
import { language } from '../texts/texts.ts';
import { choice } from './choice.ts';

const PLACE = 'aimaq-language';

/**
 * Speaks the language of the address, else the one chosen here last time, else the first of the
 * browser's languages that there is.
 */
export function keepLanguage(): void {
  const before = remembered() ?? preferred();
  effect(() => {
    const chosen = choice.language.value;
    language.value = chosen ?? before;
    document.documentElement.lang = language.value;
  });
}

/** The reader's own choice, which later visits begin with. */
export function chooseLanguage(chosen: Language): void {
  choice.language.value = chosen;
  try {
    localStorage.setItem(PLACE, chosen);
  } catch {
    // A browser that keeps nothing still shows the language.
  }
}

function remembered(): Language | null {
  try {
    const before = localStorage.getItem(PLACE);
    return isLanguage(before) ? before : null;
  } catch {
    return null;
  }
}

function preferred(): Language {
  const codes = navigator.languages.map((tag) => tag.split('-')[0]);
  return codes.find(isLanguage) ?? 'en';
}
