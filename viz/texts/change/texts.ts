import { computed } from '@preact/signals';
import type { Language } from '../languages.ts';
import { language } from '../texts.ts';
import { type ChangeTexts, englishChange } from './english.ts';
import { kazakhChange } from './kazakh.ts';
import { russianChange } from './russian.ts';

const catalogues: Record<Language, ChangeTexts> = {
  en: englishChange,
  ru: russianChange,
  kk: kazakhChange,
};

/** Texts of the page of changes, which comes with it, in the reader's language. */
export const changeTexts = computed(() => catalogues[language.value]);
