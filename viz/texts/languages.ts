/** Languages of the interface, each by its own name. */
export const LANGUAGES = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(code: string | null | undefined): code is Language {
  return code != null && Object.hasOwn(LANGUAGES, code);
}
