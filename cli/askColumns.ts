import { createInterface } from 'node:readline/promises';
import { applySayings } from '../scenarios/fromTables/columns/applySayings.ts';
import type { ColumnSaying } from '../scenarios/fromTables/columns/columnSaying.ts';
import {
  type MissingColumn,
  missingColumns,
} from '../scenarios/fromTables/columns/missingColumns.ts';
import type { GivenTables } from '../scenarios/fromTables/read/givenTable.ts';

/** Answers a question with what the user typed; null where there is no more to read. */
export type Ask = (question: string) => Promise<string | null>;

/**
 * Tables with the columns that the user names when asked for those that are missing. Whoever knows no
 * answer leaves the fault to be found when the tables are read.
 */
export async function askColumns(
  tables: GivenTables,
  sayings: readonly ColumnSaying[],
  ask: Ask,
): Promise<GivenTables> {
  const all = [...sayings];
  const asked = new Set<string>();
  for (;;) {
    const known = applySayings(tables, all);
    const missing = missingColumns(known).find(({ table, name }) => !asked.has(`${table} ${name}`));
    if (missing === undefined) return known;
    const { table, name } = missing;
    asked.add(`${table} ${name}`);
    const written = await choose(missing, tables[table]?.file ?? table, ask);
    if (written !== null) all.push({ table, name, written, place: {} });
  }
}

async function choose(
  { name, candidates, suggestion }: MissingColumn,
  file: string,
  ask: Ask,
): Promise<string | null> {
  const list = candidates.map((one, at) => `  ${at + 1}  ${one}`).join('\n');
  const offer = suggestion === undefined ? '' : ` [${candidates.indexOf(suggestion) + 1}]`;
  let question = `${file} has no column "${name}". Not understood are\n${list}\nWhich is it? Number, or 0 for none${offer}: `;
  for (;;) {
    const answer = (await ask(question))?.trim();
    if (answer === undefined || answer === '0') return null;
    if (answer === '' && suggestion !== undefined) return suggestion;
    const chosen = candidates[Number(answer) - 1] ?? candidates.find((one) => one === answer);
    if (chosen !== undefined) return chosen;
    question = `A number from 0 to ${candidates.length}${offer}: `;
  }
}

/** Calls `act` with a way to ask on the terminal; questions go to stderr, as all that is no answer. */
export async function withTerminal<Answer>(act: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    // The terminal itself edits the line, and Ctrl-C ends the program as everywhere.
    terminal: false,
  });
  let isOpen = true;
  const ended = new Promise<null>((resolve) =>
    lines.once('close', () => {
      isOpen = false;
      resolve(null);
    }),
  );
  try {
    return await act((question) =>
      isOpen ? Promise.race([lines.question(question), ended]) : ended,
    );
  } finally {
    lines.close();
  }
}
