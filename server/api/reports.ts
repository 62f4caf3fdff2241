export type ReportKind = 'attribution' | 'claims' | 'backtest' | 'forecast' | 'sensitivity';

/** A stored report; asked for by name, it is what the command prints with --json. */
export interface ReportListEntry {
  report: string;
  kind: ReportKind;
  scenario: string;
  title: string;
}
