import path from 'node:path';
import type { StoredKind } from './reportKinds.ts';

/** The file that completes a folder: what the command prints with --json. */
export const outcomeFile = (kind: StoredKind): string => `${kind}.json`;

/** Where a report stands if the user names no folder: the same question has the same folder. */
export function reportFolder(
  kind: StoredKind,
  scenario: string,
  hash: string,
  runsFolder = 'runs',
): string {
  return path.join(runsFolder, `${kind}-${scenario}-${hash.slice(0, 8)}`);
}
