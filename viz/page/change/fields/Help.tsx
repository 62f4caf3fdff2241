import { schema } from '../../../state/change/scenario.ts';
import { schemaAt } from '../../../state/change/schema.ts';
import type { Path } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { optionsOf } from '../../../words/change/naming.ts';
import { unitOf, writeNumber } from '../../../words/change/values.ts';

/** What a field means: a sentence, its range, what each choice does, and where a figure is from. */
export function Help({ path, text }: { path: Path; text: string }) {
  const say = changeTexts.value.field;
  const own = schemaAt(schema.value.value ?? {}, path) ?? {};
  const effects = (optionsOf(path) ?? []).filter(({ effect }) => effect !== '');
  const { factor, unit } = unitOf(path);
  const { minimum, exclusiveMinimum, maximum, default: usual, source, confidence } = own;
  const low = minimum ?? exclusiveMinimum;
  const number = (value: number) => `${writeNumber(value, factor)} ${unit}`.trim();
  const facts = [
    low !== undefined && maximum !== undefined
      ? say.range(writeNumber(low, factor), number(maximum))
      : low !== undefined && say.atLeast(number(low)),
    typeof usual === 'number' && say.byDefault(number(usual)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div class="help-text">
      {text !== '' && <p>{text}</p>}
      {effects.length > 0 && (
        <dl>
          {effects.map(({ value, label, effect }) => (
            <div key={value}>
              <dt>{label}</dt>
              <dd>{effect}</dd>
            </div>
          ))}
        </dl>
      )}
      {facts.length > 0 && <p>{facts.join('; ')}.</p>}
      {source !== undefined && (
        <p>
          {say.source}: <span lang="en">{source}</span>.{' '}
          {confidence && `${say.confidence}: ${say.confidences[confidence]}.`}
        </p>
      )}
    </div>
  );
}
