import { readFileSync } from 'node:fs';
import { InputError } from '../../engine/errors.ts';
import { listReports, type ReportEntry } from '../../reports/storing/listReports.ts';

/** The reports that are shown, by name. */
export interface ReportShelf {
  list(): ReportEntry[];
  /**
   * A report as its file holds it. A name is only ever compared with the names on the shelf, never
   * made part of a path. Errors: `report-missing`.
   */
  read(report: string): string;
}

/** Every finished report in a folder, as it is at the moment of each question; none without one. */
export function reportShelf(runsFolder: string | undefined): ReportShelf {
  const list = () => (runsFolder === undefined ? [] : listReports(runsFolder));
  return {
    list,
    read(report) {
      const entry = list().find((known) => known.report === report);
      if (entry === undefined) {
        throw new InputError('report-missing', `There is no report "${report}" here.`);
      }
      return readFileSync(entry.file, 'utf8');
    },
  };
}
