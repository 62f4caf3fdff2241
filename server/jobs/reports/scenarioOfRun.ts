import { InputError } from '../../../engine/errors.ts';
import { planRun } from '../../../engine/experiments/plannedRun.ts';
import { chooseArms } from '../../../engine/experiments/study.ts';
import type { Manifest } from '../../../engine/results/manifest/manifest.ts';
import { readManifest } from '../../../engine/results/manifest/readManifest.ts';
import { sizeOverrides } from '../../../scenarios/document/overrides.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { RunRequest } from '../../api.ts';
import { fromScenario } from '../../scenarios/fault.ts';
import type { ScenarioShelf } from '../../scenarios/scenarioShelf.ts';
import type { Shelf } from '../../shelves/shelf.ts';

/** What is needed to tell from which scenario a run was made. */
export interface RunOrigins {
  shelf: Shelf;
  scenarios: ScenarioShelf;
  /** What a run of a job was asked. */
  questionOf(run: string): RunRequest | null;
}

/**
 * The scenario that a run was made from, with its changes. Errors: `run-missing`, and
 * `inconsistent-data` where the scenario of that name here is another one.
 */
export function scenarioOfRun(run: string, { shelf, scenarios, questionOf }: RunOrigins): Scenario {
  const manifest = readManifest(shelf.folderOf(run));
  const asked = questionOf(run);
  const [name, changes] = [asked?.scenario ?? manifest.scenario, asked?.changes ?? []];
  const { folder } = scenarios.find(name);
  const { seed, sample, members, months } = manifest;
  const size = sizeOverrides({ seed, sample, members, years: months / 12 });
  const loaded = fromScenario(folder, () =>
    loadScenario(folder, { changes: [...changes, ...size] }),
  );
  const arms = chooseArms(loaded, idsOf(manifest));
  const scenario = { ...loaded, arms };
  if (planRun(scenario, '').manifest.hashes.question === manifest.hashes.question) return scenario;
  const sentence = `The run was made from another form of the scenario "${name}" than is here, or by another version: ask on the command line, with the changes it was made with.`;
  throw new InputError('inconsistent-data', sentence);
}

const idsOf = ({ arms }: Manifest): string[] => arms.map(({ id }) => id);
