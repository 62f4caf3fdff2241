import { useRef, useState } from 'preact/hooks';
import type { RunDescription } from '../../../server/api.ts';
import type { Figure } from '../../export/figure.ts';
import { type Format, saveFigure } from '../../export/saveFigure.ts';
import { texts } from '../../texts/texts.ts';
import { sourceLine } from '../../words/sourceLine.ts';

export interface SaveProps {
  figure: Figure;
  run: RunDescription;
  /** Where the figures are from, if not from the run. */
  source?: string | undefined;
}

/** Saves a figure as a picture or its data as a table. */
export function SaveMenu({ figure, run, source = sourceLine(run) }: SaveProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isFailed, setFailed] = useState(false);
  const formats: Format[] = figure.draw.length === 0 ? ['csv'] : ['svg', 'png', 'csv'];
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const save = async (format: Format) => {
    try {
      await saveFigure(figure, format, source);
      setFailed(false);
      close();
      menu.current?.querySelector('summary')?.focus();
    } catch {
      setFailed(true);
    }
  };
  return (
    <details
      class="save"
      ref={menu}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget as Node)) close();
      }}
    >
      <summary aria-label={texts.value.save.label(figure.title)} title={texts.value.save.hint}>
        {texts.value.save.short}
      </summary>
      <div>
        {formats.map((format) => (
          <button key={format} type="button" onClick={() => void save(format)}>
            {texts.value.save.formats[format]}
          </button>
        ))}
        {isFailed && <p role="alert">{texts.value.save.failed}</p>}
      </div>
    </details>
  );
}
