import { chooseLanguage } from '../../state/language.ts';
import { LANGUAGES, type Language } from '../../texts/languages.ts';
import { language, texts } from '../../texts/texts.ts';

/** Each language by its own name, for those who cannot read the present one. */
export function LanguageSwitch() {
  return (
    <fieldset class="languages">
      <legend class="unseen">{texts.value.choosers.language}</legend>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language.value}
          onClick={() => chooseLanguage(code as Language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
