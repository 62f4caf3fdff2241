import path from 'node:path';
import { defineConfig } from 'vite';
import { notebookFrame, withoutForeignParts } from './vite.notebook.config.ts';

const page = (name: string) => path.join(import.meta.dirname, 'viz', name);

export default defineConfig({
  root: 'viz',
  // Relative addresses let the viewer live under any path of a server.
  base: './',
  plugins: [withoutForeignParts(), notebookFrame()],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    rollupOptions: { input: [page('index.html'), page('notebooks.html')] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
