import type { Option } from '../../../words/change/naming.ts';

interface SetProps {
  options: Option[];
  value: readonly string[];
  onValue: (value: string[]) => void;
}

/** Any of some values, in the order in which they are offered. */
export function SetControl({ options, value, onValue }: SetProps) {
  const unknown = value
    .filter((one) => options.every((option) => option.value !== one))
    .map((one) => ({ value: one, label: one, effect: '' }));
  return (
    <div class="checks">
      {[...options, ...unknown].map(({ value: one, label }) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={value.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              onValue(checked ? [...value, one] : value.filter((other) => other !== one))
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
