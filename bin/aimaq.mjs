#!/usr/bin/env node
// The command goes through the launcher, because the `node` found here may be too old. A checkout
// has the source; the package has the program in JavaScript.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../run.mjs', import.meta.url));
const source = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const compiled = fileURLToPath(new URL('../dist/program/cli/main.js', import.meta.url));
process.argv.splice(1, 1, launcher, existsSync(source) ? source : compiled);
await import('../run.mjs');
