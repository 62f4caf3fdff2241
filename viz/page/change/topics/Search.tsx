import { useId } from 'preact/hooks';
import { edited } from '../../../state/change/edit.ts';
import { fieldPaths } from '../../../state/change/findFields.ts';
import { schema } from '../../../state/change/scenario.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { helpOf, labelOf, trailOf } from '../../../words/change/naming.ts';
import { SchemaField } from '../fields/SchemaField.tsx';

const MOST = 25;

export function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const id = useId();
  const say = changeTexts.value.search;
  return (
    <div class="labelled search">
      <label for={id}>{say.label}</label>
      <input
        id={id}
        type="search"
        name="search"
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}

/** The fields in whose name, place or meaning every word stands; names first. */
export function Found({ text }: { text: string }) {
  const say = changeTexts.value.search;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hasAll = (where: string) => words.every((word) => where.toLowerCase().includes(word));
  const paths = fieldPaths(schema.value.value ?? {}, edited.value);
  const named = paths.filter((path) => hasAll(`${labelOf(path)} ${path.at(-1)}`));
  const meant = paths.filter(
    (path) =>
      !named.includes(path) &&
      hasAll(`${trailOf(path, [edited.value]).join(' ')} ${path.join(' ')} ${helpOf(path)}`),
  );
  const found = [...named, ...meant];
  return (
    <div class="found">
      {found.length === 0 && (
        <p class="empty" role="status">
          {say.none}
        </p>
      )}
      {found.slice(0, MOST).map((path) => {
        const trail = trailOf(path, [edited.value]).slice(0, -1);
        return (
          <div key={path.join('.')}>
            {trail.length > 0 && <p class="trail">{trail.join(' › ')}</p>}
            <SchemaField path={path} />
          </div>
        );
      })}
      {found.length > MOST && <p class="effect">{say.more(found.length - MOST)}</p>}
    </div>
  );
}
