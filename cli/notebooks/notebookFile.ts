import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { writeFile } from '../../reports/storing/questionFolder.ts';
import { decodeText } from '../../scenarios/document/decodeText.ts';
import { notebookFolder, SHIPPED_NOTEBOOKS } from '../../server/notebooks/notebookFolder.ts';

/** Characters of a notebook. */
const MOST = 1_000_000;

/** A notebook's file by its path, or by the name of a shipped one. Errors: InputError. */
export function readNotebookFile(nameOrPath: string): { file: string; text: string } {
  const file = locate(nameOrPath);
  if (!statSync(file).isFile()) {
    throw new InputError('file-missing', 'this is no file', { file });
  }
  const text = decodeText(readFileSync(file), file);
  if (text.length > MOST) {
    throw new InputError('out-of-range', `the file has more than ${MOST} characters`, { file });
  }
  if (!/<notebook[\s>]/i.test(text)) {
    const sentence = 'there is no <notebook> in this file: it is not in the format of notebooks';
    throw new InputError('syntax', sentence, { file });
  }
  return { file, text };
}

function locate(nameOrPath: string): string {
  if (existsSync(nameOrPath)) return nameOrPath;
  const shipped = notebookFolder(SHIPPED_NOTEBOOKS)
    .list()
    .map(({ notebook }) => notebook);
  if (shipped.includes(nameOrPath)) return path.join(SHIPPED_NOTEBOOKS, `${nameOrPath}.html`);
  const hint = suggestName(nameOrPath, shipped) || `; shipped are ${shipped.join(', ')}`;
  throw new InputError('file-missing', `there is no notebook "${nameOrPath}"${hint}`);
}

/** Writes a notebook, or the page made of one, whole, and the folder it stands in. Errors: InputError. */
export function writeNotebookFile(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFile(file, text);
  } catch (error) {
    const sentence = `the file cannot be written: ${(error as Error).message}`;
    throw new InputError('not-writable', sentence, { file });
  }
}
