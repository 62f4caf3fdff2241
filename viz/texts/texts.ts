import { computed, signal } from '@preact/signals';
import { english, type Texts } from './english.ts';
import { kazakh } from './kazakh.ts';
import type { Language } from './languages.ts';
import { russian } from './russian.ts';

const catalogues: Record<Language, Texts> = { en: english, ru: russian, kk: kazakh };

/** The language of the interface. */
export const language = signal<Language>('en');

/** Every text of the interface, in that language. */
export const texts = computed(() => catalogues[language.value]);
