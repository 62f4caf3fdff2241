import { useState } from 'preact/hooks';
import { changeTexts } from '../../../texts/change/texts.ts';
import { readNumber, writeNumber } from '../../../words/change/values.ts';
import type { ControlNames } from './Field.tsx';

interface NumberProps {
  names: ControlNames;
  value: number | undefined;
  /** What holds where it says nothing. */
  usual?: number | undefined;
  factor?: number;
  unit?: string;
  isWhole?: boolean;
  low?: number | undefined;
  high?: number | undefined;
  isDisabled?: boolean;
  /** Null takes the value out; a field that must stand is then left as it was. */
  onValue: (value: number | null) => void;
}

/** A number as people type it: with a comma or a point, taken over as soon as it is one. */
export function NumberControl(props: NumberProps) {
  const { names, value, usual, factor = 1, unit = '', low, high, onValue } = props;
  const say = changeTexts.value.field;
  const [draft, setDraft] = useState<string | null>(null);
  const written = value === undefined ? '' : writeNumber(value, factor);
  const complaint = draft === null ? '' : complaintOf(draft);

  function complaintOf(text: string): string {
    if (text.trim() === '') return '';
    const number = readNumber(text, factor);
    if (!Number.isFinite(number) || (props.isWhole && !Number.isInteger(number))) {
      return say.noNumber;
    }
    const isLow = low !== undefined && number < low;
    if (!isLow && !(high !== undefined && number > high)) return '';
    return high === undefined
      ? say.atLeast(writeNumber(low ?? 0, factor))
      : say.range(writeNumber(low ?? 0, factor), writeNumber(high, factor));
  }

  return (
    <div class="with-unit">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        id={names.id}
        disabled={props.isDisabled}
        aria-describedby={names.describedBy}
        aria-invalid={names.isInvalid || complaint !== ''}
        placeholder={usual === undefined ? '' : writeNumber(usual, factor)}
        value={draft ?? written}
        onInput={({ currentTarget: { value: text } }) => {
          setDraft(text);
          if (text.trim() === '') onValue(null);
          else if (complaintOf(text) === '') onValue(readNumber(text, factor));
        }}
        onBlur={() => {
          if (complaint === '') setDraft(null);
        }}
      />
      {unit !== '' && <span class="unit">{unit}</span>}
      {complaint !== '' && (
        <span class="fault" role="alert">
          {complaint}
        </span>
      )}
    </div>
  );
}
