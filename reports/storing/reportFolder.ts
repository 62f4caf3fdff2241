import path from 'node:path';

/** What a scenario can be put to, with a report at the end. */
export type StoredKind = 'attribution' | 'claims' | 'backtest';

/** The file that completes a folder: what the command prints with --json. */
export const outcomeFile = (kind: StoredKind): string => `${kind}.json`;

/** Where a report stands if the user names no folder: the same question has the same folder. */
export function reportFolder(
  kind: string,
  scenario: string,
  hash: string,
  runsFolder = 'runs',
): string {
  return path.join(runsFolder, `${kind}-${scenario}-${hash.slice(0, 8)}`);
}
