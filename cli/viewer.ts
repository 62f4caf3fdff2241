import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.join(import.meta.dirname, '..');

/** Where the built viewer stands. */
export const viewerFolder = path.join(root, 'dist', 'viewer');

/** Where the documentation stands once `npm run docs` has built it. */
export const builtGuide = (): string | undefined => {
  const folder = path.join(root, 'docs-site');
  return existsSync(path.join(folder, 'index.html')) ? folder : undefined;
};

/**
 * In a checkout, builds the viewer when it is missing or older than its sources.
 * Errors: with the first thing that the build complains of.
 */
export async function buildViewer(): Promise<void> {
  if (!existsSync(path.join(root, 'viz')) || isCurrent()) return;
  const { build } = await import('vite');
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      root: path.join(root, 'viz'),
      logLevel: 'silent',
    });
  } catch (error) {
    throw new Error(`the viewer could not be built: ${firstComplaint(error)}`, { cause: error });
  }
}

/** The first line says how many errors there are, the next one what the first of them is. */
function firstComplaint(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines[1] ?? lines[0]).trim();
}

function isCurrent(): boolean {
  const page = path.join(viewerFolder, 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  const viz = path.join(root, 'viz');
  const sources = readdirSync(viz, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(viz, file),
  );
  const others = ['vite.config.ts', 'package-lock.json'].map((file) => path.join(root, file));
  return [...sources, ...others].every(
    (file) => !existsSync(file) || statSync(file).mtimeMs <= builtAt,
  );
}
