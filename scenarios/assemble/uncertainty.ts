import type { ParameterUncertainty } from '../../engine/results/manifest/manifest.ts';
import type { FileReader } from '../document/files.ts';
import { locateTable } from '../document/locateTable.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { ScenarioFile } from '../schema/scenarioSchema.ts';
import { readTable } from '../tables/table.ts';
import { readUncertainty, UNCERTAINTY_COLUMNS } from '../tables/uncertainty.ts';

/** How surely parameters are known, where the scenario says so. Errors: InputError. */
export function assembleUncertainty(
  { parameterUncertainty: name = 'none' }: ScenarioFile,
  scenario: ResolvedScenario,
  reader: FileReader,
): ParameterUncertainty | undefined {
  if (name === 'none') return undefined;
  const table = locateTable(scenario, ['parameterUncertainty'], name);
  return readUncertainty(readTable(table, UNCERTAINTY_COLUMNS, reader));
}
