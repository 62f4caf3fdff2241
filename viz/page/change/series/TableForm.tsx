import type { Path } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { SchemaField } from '../fields/SchemaField.tsx';

/** A column of one of the scenario's tables. */
export function TableForm({ path }: { path: Path }) {
  const say = changeTexts.value.series;
  return (
    <div class="parts">
      <SchemaField path={[...path, 'table']} label={say.table} />
      <SchemaField path={[...path, 'column']} label={say.column} />
    </div>
  );
}
