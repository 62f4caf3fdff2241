import { batch, computed, effect, type Signal, signal } from '@preact/signals';
import type { Change, Value } from '../../../server/api.ts';
import { choice } from '../choice.ts';
import { applyChanges, writeChange } from './changes.ts';
import { differenceOf, originOf, without } from './difference.ts';
import { scenario, schema } from './scenario.ts';
import { defaultAt, schemaAt } from './schema.ts';
import { changedAt, isMap, isSame, type Path, valueAt } from './values.ts';

/** Edits of one field that follow each other sooner are one step back, ms. */
const ONE_STEP = 1500;
/** How long nothing changes before an edit is checked and run, ms. */
const PAUSE = 300;

export const base = computed<Value | undefined>(() => scenario.value.value?.document);
const applied = computed(() =>
  base.value === undefined ? undefined : applyChanges(base.value, choice.changes.value),
);
/** The scenario as it would be, before presets. */
export const edited = computed(() => applied.value?.document);
/** All that differs from the base, in the fewest changes. */
export const changes = computed(() =>
  base.value === undefined || edited.value === undefined
    ? []
    : differenceOf(base.value, edited.value),
);
/** What the address says that leads nowhere in this scenario. */
export const lostChanges = computed(() => [
  ...choice.unreadChanges.value,
  ...(applied.value?.lost.map(writeChange) ?? []),
]);

const past = signal<Change[][]>([]);
const future = signal<Change[][]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
let lastEdit = { about: '', at: 0 };

/** The changes as they are once nobody types: what is checked and run. Null while they move. */
export const settled = signal<{ scenario: string; changes: Change[] } | null>(null);
effect(() => {
  const name = scenario.value.value?.scenario;
  const now = changes.value;
  if (name === undefined || base.value === undefined) {
    settled.value = null;
    return;
  }
  // At the start there is nothing to wait for.
  const pause = settled.peek()?.scenario === name ? PAUSE : 0;
  const timer = setTimeout(() => {
    settled.value = { scenario: name, changes: now };
  }, pause);
  return () => clearTimeout(timer);
});

/** Makes `next` of the scenario; edits about the same field are one step. */
export function edit(next: Value, about: string): void {
  if (base.value === undefined) return;
  const now = differenceOf(base.value, next);
  if (isSame(asValue(now), asValue(choice.changes.value))) return;
  const at = Date.now();
  const isOneStep = lastEdit.about === about && at - lastEdit.at < ONE_STEP;
  lastEdit = { about, at };
  batch(() => {
    if (!isOneStep) past.value = [...past.value, choice.changes.value];
    future.value = [];
    replace(now);
    choice.scenario.value = scenario.value.value?.scenario ?? null;
  });
}

/** Sets a field, or leaves it to its default where null; what says no more than that is left out. */
export function setField(path: Path, value: Value | null): void {
  const root = schema.value.value;
  const before = edited.value;
  if (root === undefined || before === undefined) return;
  const isDefault =
    value !== null &&
    baseValueAt(path) === undefined &&
    isSame(value, defaultAt(root, before, path));
  const next =
    value === null || isDefault ? takenOut(before, path) : changedAt(before, path, value);
  if (next !== undefined) edit(next, path.join('.'));
}

/** Sets a field even to what holds anyway, so that it no longer follows what it took that from. */
export function sayField(path: Path, value: Value): void {
  const next = edited.value && changedAt(edited.value, path, value);
  if (next !== undefined) edit(next, path.join('.'));
}

/** Also takes out the maps above that are left empty and that the base does not have. */
function takenOut(document: Value, path: Path): Value | undefined {
  const next = changedAt(document, path, null);
  const above = path.slice(0, -1);
  const left = next === undefined ? undefined : valueAt(next, above);
  const isEmpty = isMap(left) && Object.keys(left).length === 0;
  const isNamed = schemaAt(schema.value.value ?? {}, above.slice(0, -1))?.properties !== undefined;
  if (next === undefined || !isEmpty || !isNamed || baseValueAt(above) !== undefined) return next;
  return takenOut(next, above);
}

/** What the base says where a path of the edited scenario leads; items of lists go by their ids. */
export function baseValueAt(path: Path): Value | undefined {
  let [own, origin] = [edited.value, base.value];
  for (const key of path) {
    own = valueAt(own, [key]);
    origin =
      Array.isArray(origin) && /^\d+$/.test(key)
        ? origin[originOf(origin, own, Number(key))]
        : valueAt(origin, [key]);
    if (origin === undefined) return undefined;
  }
  return origin;
}

/** Takes a single change back. */
export function takeBack(change: Change): void {
  if (base.value === undefined) return;
  edit(applyChanges(base.value, without(changes.value, change, base.value)).document, '');
}

export function reset(): void {
  if (base.value !== undefined) edit(base.value, '');
}

export const undo = (): void => step(past, future);
export const redo = (): void => step(future, past);

/** Goes to the latest of `from`, and keeps what is left behind in `to`. */
function step(from: Signal<Change[][]>, to: Signal<Change[][]>): void {
  const next = from.value.at(-1);
  if (next === undefined) return;
  batch(() => {
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, choice.changes.value];
    replace(next);
  });
}

/** Turns to another scenario, without changes. */
export function chooseScenario(name: string): void {
  batch(() => {
    choice.scenario.value = name;
    replace([]);
    past.value = [];
    future.value = [];
    for (const size of [choice.members, choice.sample]) size.value = null;
  });
}

function replace(now: Change[]): void {
  choice.changes.value = now;
  choice.unreadChanges.value = [];
}

const asValue = (list: readonly Change[]) => list.map(writeChange);
