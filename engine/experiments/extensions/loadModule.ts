import { createRequire, registerHooks } from 'node:module';
import { fingerprint } from '../fingerprint.ts';

/** What an extension may import, under either name: the model, which is pure. */
const MODEL = new URL('../../model/index.ts', import.meta.url).href;
const MODEL_NAMES = ['aimaq/model', 'aimaq'];

/** Code by the address under which it is loaded; the address is made of the code. */
const codeAt = new Map<string, string>();
let isListening = false;

/**
 * Runs the code of one module, at once, and returns what it exports. It may import the model and
 * nothing else, so that the code alone decides what it does. Errors: whatever the code throws.
 */
export function loadModule(code: string): unknown {
  listen();
  const address = new URL(`./${fingerprint(code)}.js`, import.meta.url).href;
  codeAt.set(address, code);
  return createRequire(import.meta.url)(address);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (codeAt.has(specifier)) return { url: specifier, format: 'module', shortCircuit: true };
      if (!codeAt.has(context.parentURL ?? '')) return next(specifier, context);
      if (MODEL_NAMES.includes(specifier)) return { url: MODEL, shortCircuit: true };
      throw new Error(`it may import "aimaq/model" only, not "${specifier}"`);
    },
    load(address, context, next) {
      const code = codeAt.get(address);
      if (code === undefined) return next(address, context);
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
