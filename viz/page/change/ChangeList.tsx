import type { Change } from '../../../server/api.ts';
import { base, changes, edited, takeBack } from '../../state/change/edit.ts';
import { schema } from '../../state/change/scenario.ts';
import { defaultAt } from '../../state/change/schema.ts';
import { valueAt } from '../../state/change/values.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { trailOf } from '../../words/change/naming.ts';
import { valueInWords } from '../../words/change/values.ts';
import { TableBox } from '../parts/tableParts.tsx';

/** Every change: where, what was before, what is now, and a way back. */
export function ChangeList() {
  const say = changeTexts.value;
  return (
    <div class="card change-list">
      <h2>{say.list.title}</h2>
      {changes.value.length === 0 ? (
        <p class="empty">{say.list.none}</p>
      ) : (
        <TableBox label={say.list.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.list.field}</th>
                <th scope="col">{say.list.before}</th>
                <th scope="col">{say.list.after}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {changes.value.map((change) => (
                <Row key={change.path.join('.')} change={change} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </div>
  );
}

function Row({ change }: { change: Change }) {
  const say = changeTexts.value;
  const { path, value } = change;
  const isItem = /^\d+$/.test(path.at(-1)!);
  // A new item of a list may stand where another one stood.
  const isAdded = isItem && value !== null;
  const before = isAdded ? undefined : valueAt(base.value, path);
  const trail = trailOf(path, isAdded ? [{ ...holding(path, value) }] : [base.value, edited.value]);
  const usual = defaultAt(schema.value.value ?? {}, base.value ?? {}, path);
  const isNew = before === undefined && (isItem || typeof value === 'object');
  return (
    <tr>
      <th scope="row">
        {trail.join(' › ')}
        <small lang="en">
          <code>{path.join('.')}</code>
        </small>
      </th>
      <td>{isNew ? say.list.isNew : valueInWords(path, before ?? usual)}</td>
      <td>{value === null ? say.list.takenOut : valueInWords(path, value)}</td>
      <td>
        <button
          type="button"
          class="small"
          aria-label={say.field.backTo(trail.join(', '))}
          onClick={() => takeBack(change)}
        >
          {say.field.back}
        </button>
      </td>
    </tr>
  );
}

/** The base with a new item in its place, so that the trail can name it. */
function holding(path: readonly string[], value: Change['value']) {
  const [, arm = ''] = path;
  const named = valueAt(edited.value, path.slice(0, 2));
  const item = Number(path.at(-1));
  const clusters = Array.from({ length: item + 1 }, () => value);
  return { arms: { [arm]: { ...(named as object), clusters } } };
}
