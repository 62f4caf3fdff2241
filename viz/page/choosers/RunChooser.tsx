import { choice } from '../../state/choice.ts';
import { run, runs } from '../../state/run.ts';
import { language, texts } from '../../texts/texts.ts';
import { Chooser } from './Chooser.tsx';

/** Only where there is more than one run to choose from. */
export function RunChooser() {
  const list = runs.value.value ?? [];
  if (list.length < 2) return null;
  return (
    <Chooser
      look="field"
      label={texts.value.choosers.run}
      value={run.value.value?.run ?? list[0]?.run ?? ''}
      offered={list.map(({ run: id, title, complete }) => {
        const name = `${title[language.value]} · ${id}`;
        return {
          value: id,
          label: complete ? name : `${name} (${texts.value.choosers.incomplete})`,
        };
      })}
      onChoose={(id) => {
        choice.run.value = id;
      }}
    />
  );
}
