import type { RunDescription, RunIndicator } from '../../server/api.ts';
import { kazakhIndicators } from './indicators/kazakh.ts';
import { russianIndicators } from './indicators/russian.ts';
import type { TranslatedIndicators } from './indicators/translated.ts';
import type { Language } from './languages.ts';
import { language } from './texts.ts';

const indicators: Record<Language, Partial<TranslatedIndicators>> = {
  en: {},
  ru: russianIndicators,
  kk: kazakhIndicators,
};

/** A run with its title, arms and indicators in the reader's language, as far as it has them. */
export function localise(run: RunDescription): RunDescription {
  return {
    ...run,
    title: translated(run, run.title),
    arms: run.arms.map(({ id, name }) => ({ id, name: translated(run, name) })),
    indicators: run.indicators.map((indicator) => localIndicator(run, indicator)),
  };
}

/** A name that the scenario gives, in the reader's language; in English where it has no other. */
export function translated({ translations }: Pick<RunDescription, 'translations'>, name: string) {
  return translations.find(({ en }) => en === name)?.[language.value] ?? name;
}

function localIndicator(run: RunDescription, indicator: RunIndicator): RunIndicator {
  const { id, label, definition, unit } = indicator;
  const known: Partial<Record<string, Pick<RunIndicator, 'label' | 'definition'>>> =
    indicators[language.value];
  return {
    ...indicator,
    label: translated(run, label),
    definition: translated(run, definition),
    unit: translated(run, unit),
    ...known[id],
  };
}
