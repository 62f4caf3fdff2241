import { choice } from '../../state/choice.ts';
import { run, runs } from '../../state/run.ts';
import { language, texts } from '../../texts/texts.ts';

/** Only where there is more than one run to choose from. */
export function RunChooser() {
  const list = runs.value.value ?? [];
  if (list.length < 2) return null;
  return (
    <label class="field">
      <span>{texts.value.choosers.run}</span>
      <select
        value={run.value.value?.run ?? list[0]?.run}
        onChange={({ currentTarget }) => {
          choice.run.value = currentTarget.value;
        }}
      >
        {list.map(({ run, title: { [language.value]: title }, complete }) => (
          <option key={run} value={run}>
            {complete
              ? `${title} · ${run}`
              : `${title} · ${run} (${texts.value.choosers.incomplete})`}
          </option>
        ))}
      </select>
    </label>
  );
}
