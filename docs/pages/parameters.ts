import { PARAMETERS, type ParameterDefinition } from '../../engine/model/parameters.ts';
import { code, page, table } from './page.ts';

export function parametersPage(): string {
  const rows = Object.entries<ParameterDefinition>(PARAMETERS).map(([id, parameter]) => [
    code(id),
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
    table(['Name', 'Meaning', 'Value', 'Range', 'Unit', 'Source', 'Confidence'], rows),
  );
}

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 4 });
