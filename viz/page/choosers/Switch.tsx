import type { Signal } from '@preact/signals';

/** A choice that is on or off. */
export function Switch({ name, on, label }: { name: string; on: Signal<boolean>; label: string }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        name={name}
        checked={on.value}
        onChange={({ currentTarget }) => {
          on.value = currentTarget.checked;
        }}
      />
      <span>{label}</span>
    </label>
  );
}
