import { signal } from '@preact/signals';
import type { ComponentChildren, FunctionComponent } from 'preact';

/** A part of the page that is fetched when it is first shown; until then `awaited` stands there. */
export function lazily(load: () => Promise<FunctionComponent>) {
  const loaded = signal<FunctionComponent | null>(null);
  let isAsked = false;
  return function Lazy({ awaited }: { awaited: ComponentChildren }) {
    const Part = loaded.value;
    if (Part !== null) return <Part />;
    if (!isAsked) {
      isAsked = true;
      load().then(
        (part) => {
          loaded.value = part;
        },
        () => {
          isAsked = false;
        },
      );
    }
    return <>{awaited}</>;
  };
}
