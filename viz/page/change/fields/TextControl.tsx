import type { ControlNames } from './Field.tsx';

interface TextProps {
  names: ControlNames;
  value: string;
  placeholder?: string;
  onText: (text: string) => void;
}

export function TextControl({ names, value, placeholder = '', onText }: TextProps) {
  return (
    <input
      type="text"
      autocomplete="off"
      id={names.id}
      aria-describedby={names.describedBy}
      aria-invalid={names.isInvalid}
      placeholder={placeholder}
      value={value}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}
