import { computed } from '@preact/signals';
import type { Value } from '../../../server/api.ts';
import { choice } from '../choice.ts';
import { changes, edited } from './edit.ts';
import { clustersOf } from './editArms.ts';
import { scenario, schema } from './scenario.ts';
import { defaultAt } from './schema.ts';
import { steadyOf } from './steady.ts';
import { isMap, type Path, valueAt } from './values.ts';

/** The first arm in which something is changed. */
export const touchedArm = computed(
  () => changes.value.find(({ path }) => path[0] === 'arms')?.path[1] ?? null,
);

/** The arm of the first fields: the chosen or changed one, else the first with remote workplaces. */
export const quickArm = computed<string | null>(() => {
  const arms = valueAt(edited.value, ['arms']);
  const ids = Object.keys(isMap(arms) ? arms : {}).filter((id) => clustersOf(id).length > 0);
  const chosen = ids.find((id) => id === (choice.focusArm.value ?? touchedArm.value));
  return chosen ?? ids.find(isRemote) ?? ids[0] ?? null;
});

function isRemote(arm: string): boolean {
  const path = ['arms', arm, 'clusters', '0', 'classification', 'environment'];
  return effectiveAt(path) === 'internet';
}

/** What holds at a path: said, from a preset, or by default. */
export function effectiveAt(path: Path): Value | undefined {
  const document = edited.value ?? {};
  return valueAt(document, path) ?? defaultAt(schema.value.value ?? {}, document, path);
}

/** Where the money of an arm is said: its own, else that of the scenario. */
export function moneyPath(arm: string): Path {
  const own = ['arms', arm, 'budget'];
  return valueAt(edited.value, own) === undefined ? ['budget'] : own;
}

/** The money of an arm as the same amount each year; null where it is not that. */
export const steadyMoney = (arm: string) => steadyOf(valueAt(edited.value, moneyPath(arm)));

/** Calendar year of the last simulated month. */
export const lastYear = computed(() => {
  const start = Number(String(effectiveAt(['start']) ?? '2020').slice(0, 4));
  const { years = 16 } = scenario.value.value?.defaults ?? {};
  return start + Number(effectiveAt(['years']) ?? years) - 1;
});
