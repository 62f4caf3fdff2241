import {
  INDICATORS,
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../../engine/model/indicators/definitions.ts';
import { code, page, table } from './page.ts';

export function indicatorsPage(): string {
  const all: IndicatorDefinition[] = [...INDICATORS, PUBLIC_COST_PER_NET_JOB];
  const rows = all.map(({ id, label, unit, definition, level }) => [
    code(id),
    label,
    unit,
    definition,
    level === 'region' ? 'regions and nation' : 'nation',
  ]);
  return page(
    'Indicators',
    'What a run measures, by year. The command line, the exports and the viewer use these names, units and definitions.',
    table(['Name', 'Label', 'Unit', 'Definition', 'For'], rows),
  );
}
