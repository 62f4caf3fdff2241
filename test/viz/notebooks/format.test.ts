import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { SHIPPED_NOTEBOOKS } from '../../../server/notebooks/notebookFolder.ts';
import { titlesIn } from '../../../server/notebooks/titlesIn.ts';
import { readNotebook, writeNotebook } from '../../../viz/notebooks/format/notebook.ts';

const { window } = new JSDOM('');
const parser = new window.DOMParser();
const read = (text: string) => readNotebook(text, parser);
const write = (notebook: ReturnType<typeof read>) => writeNotebook(notebook, window.document);

const shipped = readdirSync(SHIPPED_NOTEBOOKS).filter((file) => file.endsWith('.html'));

test.each(shipped)('%s comes back byte by byte', (file) => {
  const text = readFileSync(path.join(SHIPPED_NOTEBOOKS, file), 'utf8');
  const notebook = read(text);
  expect(notebook.cells.length).toBeGreaterThan(5);
  expect(Object.keys(notebook.titles)).toEqual(['ru', 'kk']);
  expect(write(notebook)).toBe(text);
  expect(titlesIn(text)).toEqual({ en: notebook.title, ...notebook.titles });
});

const line = fc.stringMatching(/^[^\r\n\0\f\v]*$/).map((text) => text.toWellFormed().trimEnd());
const awkward = fc.constantFrom('</script>', '<\\/script>', '<!-- ', '${1}', '`', '&lt;', 'x');
const cellText = fc
  .array(fc.oneof(line, awkward), { minLength: 1, maxLength: 5 })
  .filter((lines) => lines[0].trim() !== '' && (lines.at(-1) ?? '').trim() !== '')
  .map((lines) => lines.map((one) => (one.trim() === '' ? '' : one)).join('\n'))
  // The parser of HTML itself makes other characters of these.
  .filter((text) => !/<!--|[\ud800-\udfff\ufffe\uffff]/.test(text));

test('any text of a cell comes back, also what would end the cell', () => {
  const empty = read('<!doctype html>\n<notebook><title>T</title></notebook>');
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: cellText, mode: fc.constantFrom('js', 'md', 'html') }), {
        maxLength: 4,
      }),
      (cells) => {
        const all = cells.map((cell, index) => ({
          ...{ ...cell, id: index + 1, pinned: index % 2 === 0, hidden: index === 2 },
        }));
        expect(read(write({ ...empty, cells: all })).cells).toEqual(all);
      },
    ),
    { numRuns: 200 },
  );
});
