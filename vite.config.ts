import { defineConfig } from 'vite';

export default defineConfig({
  root: 'viz',
  // Relative addresses let the viewer live under any path of a server.
  base: './',
  build: { outDir: '../dist/viewer', emptyOutDir: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
