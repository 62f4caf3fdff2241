import { changeTexts } from '../../../texts/change/texts.ts';

interface HelpButtonProps {
  label: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** Unfolds what a field means. */
export function HelpButton({ label, isOpen, onOpen }: HelpButtonProps) {
  return (
    <button
      type="button"
      class="help"
      aria-expanded={isOpen}
      aria-label={changeTexts.value.field.help(label)}
      onClick={() => onOpen(!isOpen)}
    >
      ?
    </button>
  );
}
