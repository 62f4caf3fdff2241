import { useEffect, useState } from 'preact/hooks';
import type { FormulaCheck } from '../../../../server/api.ts';
import { checkFormula } from '../../../api/scenarios.ts';
import { changes } from '../../../state/change/edit.ts';
import { scenario } from '../../../state/change/scenario.ts';
import type { Path } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { writeNumber } from '../../../words/change/values.ts';
import type { ControlNames } from '../fields/Field.tsx';

/** How long nobody types before a formula is checked, ms. */
const PAUSE = 250;

interface FormulaProps {
  names: ControlNames;
  path: Path;
  value: string;
  onText: (text: string) => void;
}

/** A formula, with its first value or what is wrong with it while it is typed. */
export function FormulaControl({ names, path, value, onText }: FormulaProps) {
  const say = changeTexts.value.series;
  const [found, setFound] = useState<FormulaCheck | null>(null);
  const name = scenario.value.value?.scenario;
  useEffect(() => {
    setFound(null);
    if (name === undefined || value === '') return;
    let isOver = false;
    const timer = setTimeout(() => {
      checkFormula({ scenario: name, changes: changes.peek(), formula: value, where: [...path] })
        .then((answer) => !isOver && setFound(answer))
        // The check of the whole scenario says the same, a little later.
        .catch(() => {});
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [name, value, path.join('.')]);
  return (
    <div class="formula">
      <textarea
        rows={Math.min(4, 1 + Math.floor(value.length / 48))}
        id={names.id}
        aria-label={say.formula}
        aria-describedby={`${names.id}-found ${names.describedBy}`}
        aria-invalid={names.isInvalid || found?.ok === false}
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <p id={`${names.id}-found`} class={found?.ok === false ? 'fault' : 'effect'} role="status">
        {found === null
          ? say.checking
          : !found.ok
            ? found.message
            : found.value === null
              ? say.holds
              : say.firstValue(writeNumber(found.value))}
      </p>
    </div>
  );
}
