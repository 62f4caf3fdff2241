import type { ComponentChildren } from 'preact';

interface AddingProps {
  /** What the button says. */
  add: string;
  onAdd(): void;
  /** What is to be said of the new thing. */
  children: ComponentChildren;
  /** What it will do. */
  effect?: string | undefined;
}

/** Adds one thing more to a list. */
export function Adding({ add, onAdd, children, effect }: AddingProps) {
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      {children}
      <button type="submit">{add}</button>
      {effect !== undefined && <p class="effect">{effect}</p>}
    </form>
  );
}

interface NewNameProps {
  label: string;
  value: string;
  onValue(value: string): void;
}

/** What the new thing is to be called. */
export function NewName({ label, value, onValue }: NewNameProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}
