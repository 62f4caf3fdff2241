import type { Arm } from '../model/cluster.ts';
import type { Question } from '../model/simulation.ts';
import type {
  Boundaries,
  CustomIndicator,
  HistoryPoint,
  ParameterUncertainty,
  Source,
  Translation,
} from '../results/manifest.ts';

/** What an ensemble is asked: one question put to every arm, in so many members. A scenario is one. */
export interface Study {
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
  translations?: Translation[];
  /** Where its regions lie, for maps. */
  boundaries?: Boundaries;
  /** SHA-256 of the resolved scenario, and of each file read. */
  hashes: { scenario: string; files: Record<string, string> };
}

/** The same study with these arms only, in the order of the study: its first arm stays the reference. */
export function chooseArms(study: Study, ids: readonly string[]): Arm[] {
  const [reference, ...others] = study.arms;
  return [reference, ...others.filter(({ id }) => ids.includes(id))];
}
