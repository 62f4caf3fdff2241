import type { Manifest } from '../engine/results/manifest/manifest.ts';

/** What a report is of; its first fields. */
export interface ReportHead {
  scenario: string;
  title: string;
  seed: string;
  /** Agents per person. */
  sample: number;
  members: number;
}

/** What determines a report beside what it says itself. */
export interface ReportBasis {
  versions: Manifest['versions'];
  /** SHA-256 of the question. */
  question: string;
}
