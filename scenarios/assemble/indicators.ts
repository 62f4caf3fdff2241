import { InputError } from '../../engine/errors.ts';
import { compileFormula } from '../../engine/formulas/formula.ts';
import { INDICATORS, type IndicatorDefinition } from '../../engine/model/indicators/definitions.ts';
import type { CustomIndicator } from '../../engine/results/manifest/manifest.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { ScenarioFile } from '../schema/scenarioSchema.ts';
import type { SeriesContext } from './series.ts';

/**
 * Indicators that the scenario adds. A formula may use the ids of the definitions and of those
 * added before it; it is national as soon as one of these is. Without a formula it is one of the
 * `measures` that extensions give. Errors: InputError.
 */
export function assembleIndicators(
  file: ScenarioFile,
  scenario: ResolvedScenario,
  measures: readonly string[],
  onFormula: SeriesContext['onFormula'],
): CustomIndicator[] {
  checkMeasures(file, measures, scenario);
  const known: IndicatorDefinition[] = [...INDICATORS];
  return Object.entries(file.indicators ?? {}).map(([id, entry]) => {
    if (known.some((indicator) => indicator.id === id)) {
      const place = scenario.placeOf(['indicators', id], 'key');
      throw new InputError('duplicate-id', `there is already an indicator "${id}"`, place);
    }
    const { formula } = entry;
    checkSource(id, formula, measures, scenario);
    const place = scenario.placeOf(['indicators', id, 'formula']);
    const ids = known.map((indicator) => indicator.id);
    const names = formula === undefined ? [] : compileFormula(formula, ids, place).names;
    if (formula !== undefined)
      onFormula({ path: ['indicators', id, 'formula'], names, values: [] });
    const isNational = known.some(
      (indicator) => indicator.level === 'nation' && names.includes(indicator.id),
    );
    const indicator: CustomIndicator = {
      id,
      label: entry.label,
      unit: entry.unit,
      definition: entry.definition ?? formula ?? 'Measured by an extension.',
      level: isNational ? 'nation' : 'region',
      kind: entry.kind ?? 'index',
      higherIsBetter: entry.higherIsBetter ?? null,
      ...(formula === undefined ? {} : { formula }),
    };
    known.push(indicator);
    return indicator;
  });
}

/** Errors: InputError where neither a formula nor an extension gives it, or both do. */
function checkSource(
  id: string,
  formula: string | undefined,
  measures: readonly string[],
  scenario: ResolvedScenario,
): void {
  const isMeasured = measures.includes(id);
  if ((formula === undefined) === isMeasured) return;
  const place = scenario.placeOf(['indicators', id, 'formula'], 'key');
  if (isMeasured) {
    const sentence = `an extension measures "${id}": leave the formula out`;
    throw new InputError('inconsistent-data', sentence, place);
  }
  const sentence = 'is missing: expected a formula, or an extension with a measure of this name';
  throw new InputError('missing-key', sentence, place);
}

/** Errors: InputError at a measure without a label and a unit. */
function checkMeasures(
  { indicators = {} }: ScenarioFile,
  measures: readonly string[],
  scenario: ResolvedScenario,
): void {
  const silent = measures.find((id) => !Object.hasOwn(indicators, id));
  if (silent === undefined) return;
  const sentence = `is missing: an extension measures "${silent}", which needs a label and a unit`;
  throw new InputError('missing-key', sentence, scenario.placeOf(['indicators', silent], 'key'));
}
