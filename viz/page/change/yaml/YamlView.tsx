import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { faults } from '../../../state/change/checking.ts';
import { differenceOf } from '../../../state/change/difference.ts';
import { base, edit, edited } from '../../../state/change/edit.ts';
import { scenario } from '../../../state/change/scenario.ts';
import { changedText, lineOf, readYaml, wholeText } from '../../../state/change/yamlText.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { type LineFault, Lines } from './Lines.tsx';

/** How long nobody types before the text is read, ms. */
const PAUSE = 300;

/** The text as it was last, with the comments that were written in it. */
let kept = { scenario: '', text: '' };

/** The scenario as text, in step with the form: what is typed here changes it, and what is changed
 * there changes the text and leaves its other lines and comments alone. */
export function YamlView() {
  const say = changeTexts.value.yaml;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(kept.text);
  const [broken, setBroken] = useState<LineFault | null>(null);
  const typed = useRef(0);
  const document = edited.value;
  const own = scenario.value.value;

  useEffect(() => {
    if (own === undefined || document === undefined) return;
    const fresh = () => wholeText(own.text, own.document);
    const start = kept.scenario === own.scenario ? kept.text : fresh();
    const read = readYaml(start);
    // What cannot be read and is changed from elsewhere is given up.
    const sound =
      'value' in read ? { start, value: read.value } : { start: fresh(), value: own.document };
    show(own.scenario, differenceOf(sound.value, document).reduce(changedText, sound.start));
    setBroken(null);
  }, [document, own?.scenario]);

  useEffect(() => () => clearTimeout(typed.current), []);

  function show(name: string, next: string): void {
    kept = { scenario: name, text: next };
    setText(next);
  }

  function take(next: string): void {
    show(own?.scenario ?? '', next);
    clearTimeout(typed.current);
    typed.current = setTimeout(() => {
      const read = readYaml(next);
      if ('value' in read) {
        setBroken(null);
        edit(read.value, 'yaml');
      } else setBroken(read);
    }, PAUSE);
  }

  const found = broken
    ? [broken]
    : faults.value.map(({ path, message }) => ({ line: lineOf(text, path), message }));
  if (base.value === undefined) return <p class="empty">{say.loading}</p>;
  return (
    <div class="yaml">
      <p class="subtitle" id={`${id}-hint`}>
        {say.hint}
      </p>
      <Lines
        area={area}
        text={text}
        faults={found}
        label={say.label}
        hint={`${id}-hint ${id}-found`}
        onText={take}
      />
      <div id={`${id}-found`} aria-live="polite">
        {found.length === 0 && <p class="effect">{say.fine}</p>}
        {found.map(({ line, message }) => (
          <p key={`${line} ${message}`} class="fault">
            <button type="button" class="small" onClick={() => goToLine(area.current, line)}>
              {say.line(line)}
            </button>{' '}
            {message}
          </p>
        ))}
        {broken !== null && <p class="effect">{say.notRead}</p>}
      </div>
    </div>
  );
}

function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 5);
}
