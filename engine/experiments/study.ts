import { InputError } from '../errors.ts';
import type { Arm } from '../model/cluster.ts';
import type { Question } from '../model/simulation.ts';
import type {
  Boundaries,
  CustomIndicator,
  HistoryPoint,
  ParameterUncertainty,
  Source,
  Translation,
} from '../results/manifest/manifest.ts';

/** What an ensemble is asked: one question put to every arm, in so many members. A scenario is one. */
export interface Study {
  /** Name of the scenario's folder. */
  id: string;
  title: string;
  question: Question;
  /** The first is the one that the others are compared with. */
  arms: Arm[];
  /** Simulations of each arm, numbered from 1, each with luck of its own. */
  members: number;
  /** Where given, members draw their parameters from it. */
  uncertainty?: ParameterUncertainty | undefined;
  indicators: CustomIndicator[];
  sources: Source[];
  history: HistoryPoint[];
  /** Names given here in other languages, where there is a table of them. */
  translations?: Translation[];
  /** Where its regions lie, for maps. */
  boundaries?: Boundaries;
  /** SHA-256 of the resolved scenario, and of each file read by its path in the folder. */
  hashes: { scenario: string; files: Record<string, string> };
}

/**
 * These arms of a study only, in its own order: its first arm stays the reference. Errors: InputError
 * `unknown-name` at `field`, where they are chosen.
 */
export function chooseArms(study: Study, ids: readonly string[], field = 'arms'): Arm[] {
  const [reference, ...others] = study.arms;
  const known = study.arms.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined || ids.length === 0) {
    const sentence = `there is no arm "${unknown ?? ''}"; known arms: ${known.join(', ')}.`;
    throw new InputError('unknown-name', sentence, { field });
  }
  return [reference, ...others.filter(({ id }) => ids.includes(id))];
}
