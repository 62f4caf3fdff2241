import { edited } from '../../../state/change/edit.ts';
import { schema } from '../../../state/change/scenario.ts';
import { schemaAt } from '../../../state/change/schema.ts';
import { isMap, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { Arms } from '../arms/Arms.tsx';
import { SchemaField } from '../fields/SchemaField.tsx';
import { Fold } from './Fold.tsx';
import { parameterGroups } from './parameterGroups.ts';
import { Shocks } from './Shocks.tsx';

const RUN = [
  'title',
  'start',
  'years',
  'seed',
  'sample',
  'members',
  'parameterUncertainty',
  'audit',
];
const COUNTRY = ['currency', 'nation', 'outside', 'macroRegions', 'data', 'series'];
const MEASURES = ['indicators', 'claims', 'extensions'];

/** Every field of the scenario, folded by topic. */
export function Topics() {
  const say = changeTexts.value;
  const { topics } = say;
  const root = schema.value.value ?? {};
  const rules = Object.keys(schemaAt(root, ['rules'])?.properties ?? {});
  const shocks = valueAt(edited.value, ['shocks']);
  const count = isMap(shocks) ? Object.keys(shocks).length : 0;
  return (
    <div class="topics">
      <Fold path={['arms']} title={topics.arms}>
        <Arms />
      </Fold>
      <Fold path={['budget']} title={topics.money}>
        <SchemaField path={['budget']} />
      </Fold>
      <Fold path={['shocks']} title={topics.shocks} note={count > 0 ? `(${count})` : ''}>
        <Shocks />
      </Fold>
      <Fold path={['parameters']} title={topics.parameters}>
        <Parameters />
      </Fold>
      <Fold path={['rules']} title={topics.rules}>
        {rules.map((rule) => (
          <SchemaField key={rule} path={['rules', rule]} />
        ))}
      </Fold>
      <Listed title={topics.run} keys={RUN} />
      <Listed title={topics.country} keys={COUNTRY} />
      <Listed title={topics.indicators} keys={MEASURES} />
    </div>
  );
}

function Listed({ title, keys }: { title: string; keys: readonly string[] }) {
  return (
    <Fold paths={keys.map((key) => [key])} title={title}>
      {keys.map((key) => (
        <SchemaField key={key} path={[key]} />
      ))}
    </Fold>
  );
}

function Parameters() {
  const say = changeTexts.value;
  const root = schema.value.value ?? {};
  const ids = Object.keys(schemaAt(root, ['parameters'])?.properties ?? {});
  return (
    <>
      {parameterGroups(ids).map(
        ([group, members]) =>
          members.length > 0 && (
            <Fold
              key={group}
              paths={members.map((id) => ['parameters', id])}
              title={say.groups[group]}
            >
              {members.map((id) => (
                <SchemaField key={id} path={['parameters', id]} />
              ))}
            </Fold>
          ),
      )}
    </>
  );
}
