import { clustersOf, removeCluster } from '../../../state/change/editArms.ts';
import { schema } from '../../../state/change/scenario.ts';
import { schemaAt } from '../../../state/change/schema.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { nameOf } from '../../../words/change/naming.ts';
import { SchemaField } from '../fields/SchemaField.tsx';
import { Fold } from '../topics/Fold.tsx';

/** Fields of a cluster's programme; all others say what it is. */
const PROGRAMME = /^(budget|training|relocation|tax|hiring)/;

/** A cluster: what it is, its ten dimensions, its programme. */
export function Cluster({ arm, at }: { arm: string; at: number }) {
  const say = changeTexts.value.clusters;
  const path = ['arms', arm, 'clusters', String(at)];
  const root = schema.value.value ?? {};
  const fields = Object.keys(schemaAt(root, path)?.properties ?? {});
  const classification = [...path, 'classification'];
  const dimensions = Object.keys(schemaAt(root, classification)?.properties ?? {});
  const what = fields.filter((field) => !PROGRAMME.test(field) && field !== 'classification');
  const listed = (names: readonly string[], above: readonly string[]) =>
    names.map((field) => <SchemaField key={field} path={[...above, field]} />);
  return (
    <Fold path={path} title={nameOf(clustersOf(arm)[at])}>
      <Fold paths={what.map((field) => [...path, field])} title={say.what}>
        {listed(what, path)}
      </Fold>
      <Fold path={classification} title={say.dimensions}>
        {listed(dimensions, classification)}
      </Fold>
      <Fold
        paths={fields.filter((field) => PROGRAMME.test(field)).map((field) => [...path, field])}
        title={say.programme}
      >
        {listed(
          fields.filter((field) => PROGRAMME.test(field)),
          path,
        )}
      </Fold>
      <button type="button" class="small" onClick={() => removeCluster(arm, at)}>
        {say.remove}
      </button>
    </Fold>
  );
}
