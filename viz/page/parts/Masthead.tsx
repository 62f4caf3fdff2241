import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LanguageSwitch } from '../choosers/LanguageSwitch.tsx';

interface MastheadProps {
  title: string;
  /** What stands over the title. */
  brand: ComponentChildren;
  /** Choosers beside that of the language. */
  children?: ComponentChildren;
}

/** The head of a page, and its name in the browser. */
export function Masthead({ title, brand, children }: MastheadProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header class="masthead">
      <div>
        {brand}
        <h1>{title}</h1>
      </div>
      <div class="masthead-choosers">
        {children}
        <LanguageSwitch />
      </div>
    </header>
  );
}
