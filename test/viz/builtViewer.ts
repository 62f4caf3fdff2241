import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** Folder of the built viewer. */
export const VIEWER = path.join(root, 'dist', 'viewer');

/** Whether it was built after the last change of its sources. */
export function isViewerFresh(): boolean {
  const built = path.join(VIEWER, 'index.html');
  if (!existsSync(built)) return false;
  const sources = path.join(root, 'viz');
  const newest = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(sources, file)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), 0);
  return statSync(built).mtimeMs >= newest;
}
