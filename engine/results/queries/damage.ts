import path from 'node:path';
import { InputError } from '../../errors.ts';

/**
 * Reads from a run, and says which of its tables is damaged or gone where the database cannot read
 * it. Errors: `run-unreadable`.
 */
export async function reading<Answer>(
  folder: string,
  read: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    const table = unreadableTable(folder, (error as Error).message);
    if (table === null) throw error;
    throw new InputError('run-unreadable', `The table ${table} of the run is damaged or gone.`, {
      file: folder,
    });
  }
}

/** The table below the folder that a complaint about reading names, or null for any other. */
function unreadableTable(folder: string, complaint: string): string | null {
  const place = path.join(folder, path.sep);
  const start = complaint.indexOf(place);
  if (start === -1 || !/^(Invalid Input|IO) Error/.test(complaint)) return null;
  const [table] = complaint.slice(start + place.length).split('.parquet');
  return `${table}.parquet`;
}
