import type { Change, Value } from '../../../server/api.ts';
import { changedAt } from './values.ts';

/** `path=JSON`, as a change stands in the address. */
export function writeChange({ path, value }: Change): string {
  return `${path.join('.')}=${JSON.stringify(value)}`;
}

/** Null where the text says no change. */
export function readChange(text: string): Change | null {
  const sign = text.indexOf('=');
  const path = sign === -1 ? [] : text.slice(0, sign).split('.');
  if (path.length === 0 || path.includes('')) return null;
  try {
    return { path, value: JSON.parse(text.slice(sign + 1)) as Value };
  } catch {
    return null;
  }
}

/** The document with the changes that lead somewhere, and those that do not. */
export function applyChanges(
  base: Value,
  changes: readonly Change[],
): { document: Value; lost: Change[] } {
  const lost: Change[] = [];
  let document = base;
  for (const change of changes) {
    const next = changedAt(document, change.path, change.value);
    if (next === undefined) lost.push(change);
    else document = next;
  }
  return { document, lost };
}
