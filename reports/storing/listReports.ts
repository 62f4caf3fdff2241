import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReportHead } from '../reportHead.ts';
import { outcomeFile } from './reportFolder.ts';
import { REPORT_KINDS, type ReportKind } from './reportKinds.ts';

/** A finished report in a folder. */
export interface ReportEntry extends ReportHead {
  /** Name of the folder. */
  report: string;
  kind: ReportKind;
  /** Absolute path of the JSON that the command prints. */
  file: string;
}

/** What reports say of themselves; they never change once they stand. */
const heads = new Map<string, ReportHead | null>();

/** The finished reports in a folder, newest first. */
export function listReports(folder: string): ReportEntry[] {
  return reportFiles(folder).flatMap(({ kind, file, madeAt }) => {
    const key = `${madeAt} ${file}`;
    if (!heads.has(key)) heads.set(key, headOf(file));
    const head = heads.get(key);
    return head == null ? [] : [{ report: path.basename(path.dirname(file)), kind, file, ...head }];
  });
}

function reportFiles(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => REPORT_KINDS.map((kind) => ({ kind, file: fileIn(folder, name, kind) })))
    .filter(({ file }) => existsSync(file))
    .map((one) => ({ ...one, madeAt: statSync(one.file).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt || (a.file < b.file ? -1 : 1));
}

const fileIn = (folder: string, name: string, kind: ReportKind): string =>
  path.resolve(folder, name, outcomeFile(kind));

/** Null where it cannot be read. */
function headOf(file: string): ReportHead | null {
  try {
    const { scenario, title, seed, sample, members } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof scenario === 'string' ? { scenario, title, seed, sample, members } : null;
  } catch {
    return null;
  }
}
