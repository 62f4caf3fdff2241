export interface Offered<Value extends string> {
  value: Value;
  label: string;
}

interface ChooserProps<Value extends string> {
  label: string;
  name?: string;
  /** As it stands in a toolbar, in a form of the page of changes, or in whatever is around it. */
  look?: 'field' | 'field long' | 'labelled';
  value: Value;
  offered: readonly Offered<Value>[];
  isDisabled?: boolean;
  onChoose(value: Value): void;
}

/** One of a few, by a list that unfolds. */
export function Chooser<Value extends string>(props: ChooserProps<Value>) {
  const { label, name, look, value, offered, isDisabled = false, onChoose } = props;
  return (
    <label class={look}>
      <span>{label}</span>
      <select
        name={name}
        value={value}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
      >
        {offered.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
