import { DIMENSIONS, type DimensionId, valuesOf } from '../../engine/model/classification.ts';
import { BRANCHES, INSTITUTIONS } from '../../engine/model/cluster.ts';
import { type ClusterPreset, PRESETS } from '../../scenarios/presets.ts';
import { BRANCH_EFFECTS, INSTITUTION_EFFECTS } from '../../scenarios/schema/branches.ts';
import { clusterFields, programmeFields } from '../../scenarios/schema/clusterSchema.ts';
import { code, page, section, table, yaml } from './page.ts';

const dimensions = Object.keys(DIMENSIONS) as DimensionId[];

export function clustersPage(): string {
  return page(
    'Clusters',
    'What a scenario may say about a cluster, and what each value does in the model. A cluster is a point in ten dimensions (Abzalbek 2022, Fig. 4); no kind of cluster has a coefficient of its own.',
    section(
      'In short',
      'A preset, an id, and the regions that start it are enough. Put into a folder of its own as `scenario.yaml`, this runs:',
      yaml(example),
      'What an entry says itself wins over its preset, the classification value by value: `classification: { links: ordinary }`.',
    ),
    section('The ten dimensions', ...dimensions.map(dimensionBlock)),
    section('Branches', table(['Branch', 'What only it gives'], rowsOf(BRANCHES, BRANCH_EFFECTS))),
    section(
      'Public institutions',
      'Of the third branch; all four where none are named.',
      table(['Institution', 'What only it gives'], rowsOf(INSTITUTIONS, INSTITUTION_EFFECTS)),
    ),
    section('Presets', ...presetBlocks()),
    section('What it is: fields', table(['Field', 'Meaning', 'Default'], fieldRows(clusterFields))),
    section(
      'Its programme: fields of the cluster entry itself',
      table(['Field', 'Meaning', 'Default'], fieldRows(programmeFields)),
    ),
  );
}

const example = `
extends: kazakhstan
title: A regional Internet cluster in Turkistan
arms:
  turkistan:
    name: Internet cluster, Turkistan
    clusters:
      - { id: services, preset: regional-internet, regions: [turkistan] }
`;

function dimensionBlock(id: DimensionId): string {
  const { label, question, values } = DIMENSIONS[id];
  const known: Record<string, { label: string; effect: string }> = values;
  const rows = valuesOf(id).map((value) => [code(value), known[value].label, known[value].effect]);
  return `### ${label}: ${code(id)}\n\n${question}\n\n${table(['Value', 'Name', 'Effect'], rows)}`;
}

function rowsOf<N extends string>(names: readonly N[], effects: Record<N, string>): string[][] {
  return names.map((name) => [code(name), effects[name]]);
}

function presetBlocks(): string[] {
  const presets = Object.entries<ClusterPreset>(PRESETS);
  const what = presets.map(([id, preset]) => [
    code(id),
    preset.name,
    preset.description,
    [preset.sector, ...(preset.otherSectors ?? [])].join(', '),
    preset.branches.join(', '),
    (preset.partners ?? []).join(', '),
  ]);
  const points = presets.map(([id, { classification }]) => [
    code(id),
    ...dimensions.map((dimension) => classification[dimension]),
  ]);
  return [
    table(['Preset', 'Name', 'What it is', 'Sectors', 'Branches', 'Partners'], what),
    'All have every public institution, a member share of 0.05 and, where they take part in regional tasks, a training share of 0.1: both are assumptions. Two clusters in symbiosis, or several of a network, that stand in one arm are linked to each other; `linkedTo` says it otherwise.',
    table(['Preset', ...dimensions.map((id) => DIMENSIONS[id].label)], points),
  ];
}

type Field = { description?: string; default?: unknown };

function fieldRows(fields: Record<string, object>): string[][] {
  return Object.entries<Field>(fields as Record<string, Field>).map(([name, field]) => [
    code(name),
    field.description ?? '',
    field.default === undefined ? '' : JSON.stringify(field.default),
  ]);
}
