// Writes the pages of reference that follow from the program's own tables:
//   node run.mjs docs/generate.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  INDICATORS,
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../engine/model/indicators/definitions.ts';
import { PARAMETERS, type ParameterDefinition } from '../engine/model/parameters.ts';

/** Pages by file name. */
export function generatedPages(): Record<string, string> {
  return { 'parameters.md': parametersPage(), 'indicators.md': indicatorsPage() };
}

function parametersPage(): string {
  const rows = Object.entries<ParameterDefinition>(PARAMETERS).map(([id, parameter]) => [
    `\`${id}\``,
    parameter.label,
    number(parameter.value),
    `${number(parameter.min)} – ${number(parameter.max)}`,
    parameter.unit,
    parameter.source,
    parameter.confidence,
  ]);
  return page(
    'Parameters',
    'What a scenario may set under `parameters`. The range is what a scenario may say; confidence is how firmly the source fixes the value for a country like Kazakhstan.',
    ['Name', 'Meaning', 'Value', 'Range', 'Unit', 'Source', 'Confidence'],
    rows,
  );
}

function indicatorsPage(): string {
  const all: IndicatorDefinition[] = [...INDICATORS, PUBLIC_COST_PER_NET_JOB];
  const rows = all.map(({ id, label, unit, definition, level }) => [
    `\`${id}\``,
    label,
    unit,
    definition,
    level === 'region' ? 'regions and nation' : 'nation',
  ]);
  return page(
    'Indicators',
    'What a run measures, by year. The command line, the exports and the viewer use these names, units and definitions.',
    ['Name', 'Label', 'Unit', 'Definition', 'For'],
    rows,
  );
}

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 4 });

function page(title: string, lead: string, heads: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = line(heads.map(() => '---'));
  return `# ${title}\n\n${lead}\n\nWritten by \`docs/generate.ts\` from the program's own table.\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}\n`;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(generatedPages())) {
    writeFileSync(path.join(import.meta.dirname, name), text);
  }
}
