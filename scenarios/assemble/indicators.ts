import { InputError } from '../../engine/errors.ts';
import { compileFormula } from '../../engine/formulas/formula.ts';
import { INDICATORS, type IndicatorDefinition } from '../../engine/model/indicators/definitions.ts';
import type { CustomIndicator } from '../../engine/results/manifest.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { ScenarioFile } from '../schema/scenarioSchema.ts';

/**
 * Indicators that the scenario adds. A formula may use the ids of the definitions and of those
 * added before it; it is national as soon as one of these is. Errors: InputError.
 */
export function assembleIndicators(
  file: ScenarioFile,
  scenario: ResolvedScenario,
): CustomIndicator[] {
  const known: IndicatorDefinition[] = [...INDICATORS];
  return Object.entries(file.indicators ?? {}).map(([id, entry]) => {
    if (known.some((indicator) => indicator.id === id)) {
      const place = scenario.placeOf(['indicators', id], 'key');
      throw new InputError('duplicate-id', `there is already an indicator "${id}"`, place);
    }
    const place = scenario.placeOf(['indicators', id, 'formula']);
    const { names } = compileFormula(
      entry.formula,
      known.map((indicator) => indicator.id),
      place,
    );
    const isNational = known.some(
      (indicator) => indicator.level === 'nation' && names.includes(indicator.id),
    );
    const indicator: CustomIndicator = {
      id,
      label: entry.label,
      unit: entry.unit,
      definition: entry.definition ?? entry.formula,
      level: isNational ? 'nation' : 'region',
      kind: entry.kind ?? 'index',
      higherIsBetter: entry.higherIsBetter ?? null,
      formula: entry.formula,
    };
    known.push(indicator);
    return indicator;
  });
}
