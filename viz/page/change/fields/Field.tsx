import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { faultsAt } from '../../../state/change/checking.ts';
import { base, baseValueAt, edited, setField } from '../../../state/change/edit.ts';
import { schema } from '../../../state/change/scenario.ts';
import { defaultAt, schemaAt } from '../../../state/change/schema.ts';
import { isSame, type Path, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { helpOf, labelOf } from '../../../words/change/naming.ts';
import { valueInWords } from '../../../words/change/values.ts';
import { Help } from './Help.tsx';
import { HelpButton } from './HelpButton.tsx';

/** What a control needs to be named and described. */
export interface ControlNames {
  id: string;
  describedBy: string;
  isInvalid: boolean;
}

interface FieldProps {
  path: Path;
  /** Where the page calls it by another name than elsewhere. */
  label?: string | undefined;
  /** A group of controls has a legend instead of a label. */
  isGroup?: boolean;
  /** Stands behind the label. */
  note?: ComponentChildren;
  children: (names: ControlNames) => ComponentChildren;
}

/** A field: its name, its control, what it means, what it was before and what is wrong with it. */
export function Field({ path, label = labelOf(path), isGroup, note, children }: FieldProps) {
  const id = useId();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const now = valueAt(edited.value, path);
  const before = baseValueAt(path);
  const isChanged = base.value !== undefined && !isSame(now ?? null, before ?? null);
  const faults = faultsAt(path);
  const names = { id, describedBy: `${id}-more`, isInvalid: faults.length > 0 };
  return (
    <div
      class="change-field"
      data-field={path.join('.')}
      data-changed={isChanged}
      {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      <div class="change-label">
        {isGroup ? (
          <span id={`${id}-label`}>{label}</span>
        ) : (
          <label for={id} id={`${id}-label`}>
            {label}
          </label>
        )}
        {note}
        <HelpButton isOpen={isHelpOpen} label={label} onOpen={setHelpOpen} />
      </div>
      {children(names)}
      <div class="change-more" id={names.describedBy}>
        {isChanged && <Before path={path} label={label} before={before} />}
        {faults.map(({ message }) => (
          <p key={message} class="fault">
            {message}
          </p>
        ))}
        {isHelpOpen && <Help path={path} text={helpOf(path)} />}
      </div>
    </div>
  );
}

function Before({
  path,
  label,
  before,
}: {
  path: Path;
  label: string;
  before: ReturnType<typeof baseValueAt>;
}) {
  const say = changeTexts.value.field;
  const root = schema.value.value ?? {};
  const meant = before ?? defaultAt(root, base.value ?? {}, path);
  const isOwn = schemaAt(root, path)?.type === 'object';
  return (
    <p class="was">
      <span>
        {before === undefined && (meant === undefined || isOwn)
          ? say.wasDefault
          : say.was(valueInWords(path, meant))}
      </span>{' '}
      <button
        type="button"
        class="small"
        aria-label={say.backTo(label)}
        onClick={() => setField(path, before ?? null)}
      >
        {say.back}
      </button>
    </p>
  );
}
