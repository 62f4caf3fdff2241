import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..', '..');

/** Folder of the built viewer. */
export const VIEWER = path.join(root, 'dist', 'viewer');

/** Builds the viewer unless it was built after the last change of its sources. */
export async function ensureViewer(): Promise<void> {
  if (isViewerFresh()) return;
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(root, 'viz'),
    logLevel: 'warn',
  });
}

function isViewerFresh(): boolean {
  const built = path.join(VIEWER, 'index.html');
  if (!existsSync(built)) return false;
  const sources = path.join(root, 'viz');
  const newest = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(sources, file)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), 0);
  return statSync(built).mtimeMs >= newest;
}
