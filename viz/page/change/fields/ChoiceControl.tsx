import { changeTexts } from '../../../texts/change/texts.ts';
import type { Option } from '../../../words/change/naming.ts';
import type { ControlNames } from './Field.tsx';

interface ChoiceProps {
  names: ControlNames;
  options: Option[];
  value: string | undefined;
  /** What holds where nothing is chosen. */
  usual: string | undefined;
  /** Null leaves it to what is usual; not offered where the field must stand. */
  onValue: (value: string | null) => void;
}

/** One of a few values; what each does is told under it. */
export function ChoiceControl({ names, options, value, usual, onValue }: ChoiceProps) {
  const usualLabel = options.find((option) => option.value === usual)?.label;
  const chosen = options.find((option) => option.value === (value ?? usual));
  return (
    <>
      <select
        id={names.id}
        aria-describedby={`${names.id}-effect ${names.describedBy}`}
        aria-invalid={names.isInvalid}
        value={value ?? ''}
        onChange={({ currentTarget }) => onValue(currentTarget.value || null)}
      >
        <option value="">
          {usualLabel === undefined ? changeTexts.value.field.notSaid : `(${usualLabel})`}
        </option>
        {value !== undefined && options.every((option) => option.value !== value) && (
          <option value={value}>{value}</option>
        )}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <p class="effect" id={`${names.id}-effect`}>
        {chosen?.effect}
      </p>
    </>
  );
}
