import path from 'node:path';
import { planRun } from '../../engine/experiments/plannedRun.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import { isComplete } from '../../engine/results/folder/layout.ts';
import { sizeOverrides } from '../../scenarios/document/overrides.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { RunRequest } from '../api.ts';
import { fromScenario } from '../scenarios/fault.ts';
import { fromOutside } from '../scenarios/fromOutside.ts';
import type { ScenarioShelf } from '../scenarios/scenarioShelf.ts';
import type { JobRunner } from './runners.ts';
import { sizeOf } from './size.ts';

/** Runs a changed scenario into the folder that `aimaq run` would choose, to the same bytes. */
export function runRunner(scenarios: ScenarioShelf, runsFolder: string): JobRunner<RunRequest> {
  return ({ scenario, changes = [], ...size }) => {
    const { folder: place } = scenarios.find(scenario);
    const asked = fromScenario(place, () =>
      loadScenario(place, { changes: [...fromOutside(changes), ...sizeOverrides(size)] }),
    );
    const { study, manifest, folder, earlierRuns } = planRun(asked, runsFolder);
    const name = path.basename(folder);
    return {
      name,
      title: study.title,
      run: name,
      size: sizeOf(study),
      isAnswered: isComplete(folder),
      work({ onStart, ...context }) {
        const yearsAMember = (study.arms.length * study.question.months) / 12;
        return runIntoFolder(study, folder, manifest, {
          ...context,
          earlierRuns,
          onStart: (missing) => onStart(missing.length, missing.length * yearsAMember),
        });
      },
    };
  };
}
