import { computed } from '@preact/signals';
import type { Language } from '../languages.ts';
import { language } from '../texts.ts';
import { englishNotebooks, type NotebookTexts } from './english.ts';
import { kazakhNotebooks } from './kazakh.ts';
import { russianNotebooks } from './russian.ts';

const catalogues: Record<Language, NotebookTexts> = {
  en: englishNotebooks,
  ru: russianNotebooks,
  kk: kazakhNotebooks,
};

/** Texts of the notebook page in the language of the interface. */
export const notebookTexts = computed(() => catalogues[language.value]);
