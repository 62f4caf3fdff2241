import type { Value } from '../../../../server/api.ts';
import { edited, setField } from '../../../state/change/edit.ts';
import { schema } from '../../../state/change/scenario.ts';
import { defaultAt, schemaAt } from '../../../state/change/schema.ts';
import { steadyOf, writeSteady, yearsOf } from '../../../state/change/steady.ts';
import { isMap, type Path, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { labelOf } from '../../../words/change/naming.ts';
import { Field } from '../fields/Field.tsx';
import { Labelled } from '../fields/Labelled.tsx';
import { TextControl } from '../fields/TextControl.tsx';
import { FormulaControl } from './FormulaControl.tsx';
import { SteadyForm } from './SteadyForm.tsx';
import { TableForm } from './TableForm.tsx';
import { YearsForm } from './YearsForm.tsx';

type Way = 'steady' | 'years' | 'numbers' | 'formula' | 'table';

/** Values over time: money by year or the strength of a shock by month, given in any of its ways. */
export function SeriesControl({ path, label }: { path: Path; label?: string | undefined }) {
  const say = changeTexts.value.series;
  const value =
    valueAt(edited.value, path) ?? defaultAt(schema.value.value ?? {}, edited.value ?? {}, path);
  const forms = schemaAt(schema.value.value ?? {}, path)?.anyOf ?? [];
  const isMoney = forms.some(({ items }) => items?.properties !== undefined);
  const ways: Way[] = isMoney
    ? ['steady', 'years', 'formula', 'table']
    : ['formula', 'numbers', 'table'];
  const way = wayOf(value, isMoney);
  const name = label ?? labelOf(path);
  return (
    <Field path={path} label={label} isGroup>
      {(names) => (
        <div class="series">
          <select
            aria-label={say.way(name)}
            value={way}
            onChange={({ currentTarget }) =>
              setField(path, inWay(currentTarget.value as Way, value, isMoney))
            }
          >
            {value === undefined && <option value="">{changeTexts.value.field.notSaid}</option>}
            {ways.map((one) => (
              <option key={one} value={one}>
                {say.ways[one]}
              </option>
            ))}
          </select>
          {way === 'steady' && <SteadyForm path={path} steady={steadyOf(value)!} />}
          {way === 'years' && <YearsForm path={path} years={yearsOf(value) ?? []} />}
          {way === 'numbers' && (
            <Labelled id={names.id} label={say.numbers}>
              <TextControl
                names={names}
                value={(value as Value[]).join(', ')}
                onText={(text) => setField(path, numbersIn(text))}
              />
            </Labelled>
          )}
          {way === 'formula' && (
            <FormulaControl
              {...{ names, path, value: String(value) }}
              onText={(text) => setField(path, text)}
            />
          )}
          {way === 'table' && <TableForm path={path} />}
        </div>
      )}
    </Field>
  );
}

function wayOf(value: Value | undefined, isMoney: boolean): Way | '' {
  if (value === undefined) return '';
  if (Array.isArray(value)) return isMoney ? 'years' : 'numbers';
  if (isMap(value)) return 'table';
  return isMoney && steadyOf(value) !== null ? 'steady' : 'formula';
}

/** The value in another way, as near to what it was as that way can say. */
function inWay(way: Way, value: Value | undefined, isMoney: boolean): Value {
  const start = Number(String(valueAt(edited.value, ['start']) ?? '2020').slice(0, 4));
  const steady = steadyOf(value) ?? { amount: 1e9, first: start + 1, last: start + 5 };
  if (way === 'steady') return writeSteady(steady);
  if (way === 'table') return { table: 'table.csv', column: 'amount' };
  if (way === 'numbers') return [1];
  if (way === 'years') {
    return Array.from({ length: steady.last - steady.first + 1 }, (_, at) => ({
      year: steady.first + at,
      amount: steady.amount,
    }));
  }
  // A steady formula would be shown as steady again.
  const { amount, first, last } = steady;
  return isMoney ? `year >= ${first} and year <= ${last} ? ${amount} : 0` : '1';
}

function numbersIn(text: string): Value {
  return text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => (Number.isFinite(Number(part)) ? Number(part) : part));
}
