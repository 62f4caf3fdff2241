import type { Question } from '../engine/model/simulation.ts';
import { currentVersions } from '../engine/results/manifest/versions.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { ReportBasis, ReportHead } from './reportHead.ts';

export function headOf(
  { id, title }: Scenario,
  { question, members }: { question: Question; members: number },
): ReportHead {
  return { scenario: id, title, seed: question.seed, sample: question.sample, members };
}

export function basisOf(hash: string): ReportBasis {
  return { versions: currentVersions(), question: hash };
}
