import type { Value } from '../../../server/api.ts';
import { edited } from '../../state/change/edit.ts';
import { scenario, schema } from '../../state/change/scenario.ts';
import { fieldOf, type Schema, schemaAt } from '../../state/change/schema.ts';
import { isMap, type Path, valueAt } from '../../state/change/values.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { translated } from '../../texts/localise.ts';
import { language } from '../../texts/texts.ts';

/** A name that the scenario gives, in the reader's language. */
export function localName(name: string): string {
  const { translations = [] } = scenario.value.value ?? {};
  return translated({ translations }, name);
}

/** What readers call a field. */
export function labelOf(path: Path): string {
  const root = schema.value.value ?? {};
  const field = fieldOf(root, path);
  const own = schemaAt(root, path);
  return changeTexts.value.fields.fields[field]?.label ?? own?.title ?? path.at(-1) ?? '';
}

/** What a field means; '' where nothing is said. */
export function helpOf(path: Path): string {
  const root = schema.value.value ?? {};
  const own = schemaAt(root, path);
  const said = changeTexts.value.fields.fields[fieldOf(root, path)]?.help;
  if (said !== undefined) return said;
  // A parameter's sentence is its name, unit and source, which stand beside it.
  if (own?.source !== undefined) return '';
  const sentence = own?.description ?? '';
  // Of a choice, what each value does stands beside the value.
  const effects = (own?.items ?? own)?.enum?.[0] ?? '';
  const [first = ''] = sentence.split(` ${effects}: `);
  return own?.enumDescriptions || own?.items?.enumDescriptions ? first : sentence;
}

export interface Option {
  value: string;
  label: string;
  /** What it does; '' where nothing is said. */
  effect: string;
}

/** The values that a field may choose from; null where it is free. */
export function optionsOf(path: Path): Option[] | null {
  const root = schema.value.value ?? {};
  const own = schemaAt(root, path);
  const field = fieldOf(root, path);
  const choices = own?.enum ?? own?.items?.enum;
  if (choices !== undefined) return optionsOfSchema(own?.items ?? own, groupOf(field));
  const document = edited.value ?? {};
  if (/^(arms\.clusters\.regions|shocks\.regions|macroRegions)$/.test(field)) return regions();
  if (/\.partners$/.test(field)) return named(valueAt(document, ['outside']));
  if (field === 'arms.clusters.linkedTo') return siblings(path);
  if (/^claims\./.test(field)) return named(valueAt(document, ['arms']));
  return null;
}

/** Fields whose values are named together. */
const groups: Record<string, string> = {
  'shocks.preset': 'shockPreset',
  'shocks.sectors': 'sector',
  'arms.clusters.otherSectors': 'sector',
  'rules.remoteHiring': 'hiring',
};

const groupOf = (field: string) => groups[field] ?? field.split('.').at(-1) ?? '';

function regions(): Option[] {
  const list = scenario.value.value?.regions ?? [];
  return list.map(({ id, name }) => ({ value: id, label: name[language.value], effect: '' }));
}

function siblings(path: Path): Option[] {
  const list = valueAt(edited.value, path.slice(0, 3));
  const own = Number(path[3]);
  return (Array.isArray(list) ? list : []).flatMap((item, at) =>
    isMap(item) && at !== own ? [{ value: String(item.id), label: nameOf(item), effect: '' }] : [],
  );
}

/** Entries of a map by their names. */
function named(map: Value | undefined): Option[] {
  return Object.entries(isMap(map) ? map : {}).map(([value, item]) => ({
    value,
    label: nameOf(item, value),
    effect: '',
  }));
}

/** What an arm, a cluster or a region abroad is called. */
export function nameOf(item: Value | undefined, otherwise = ''): string {
  if (!isMap(item)) return otherwise;
  const { name, id, preset } = item;
  if (typeof name === 'string') return localName(name);
  if (isMap(name)) return String(name[language.value] ?? otherwise);
  const kind = typeof preset === 'string' ? presetName(preset) : undefined;
  return [kind, id].filter((part) => typeof part === 'string').join(' · ') || otherwise;
}

function presetName(preset: string): string {
  const root = schema.value.value ?? {};
  const options = optionsOfSchema(
    schemaAt(root, ['arms', 'x', 'clusters', '0', 'preset']),
    'preset',
  );
  return options.find(({ value }) => value === preset)?.label ?? preset;
}

function optionsOfSchema(own: Schema | undefined, group: string): Option[] {
  const said = changeTexts.value.fields.choices[group];
  return (own?.enum ?? []).map((value, at) => ({
    value,
    label: said?.[value]?.label ?? own?.enumItemLabels?.[at] ?? value,
    effect: said?.[value]?.help ?? own?.enumDescriptions?.[at] ?? '',
  }));
}

/** Where a field stands, in names: arm, cluster, field. */
export function trailOf(path: Path, documents: readonly (Value | undefined)[]): string[] {
  const root = schema.value.value ?? {};
  return path.flatMap((key, depth) => {
    const at = path.slice(0, depth + 1);
    const above = schemaAt(root, path.slice(0, depth));
    const isNamed = above?.properties !== undefined && Object.hasOwn(above.properties, key);
    const isLast = depth === path.length - 1;
    if (isNamed) {
      const isFolder = ['arms', 'clusters', 'classification'].includes(key);
      return isFolder && !isLast ? [] : [labelOf(at)];
    }
    const item = documents
      .map((document) => valueAt(document, at))
      .find((found) => found !== undefined);
    return [nameOf(item, key)];
  });
}
