#!/usr/bin/env node
// The command goes through the launcher, because the `node` found here may be too old.
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../run.mjs', import.meta.url));
const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
process.argv.splice(1, 1, launcher, program);
await import('../run.mjs');
