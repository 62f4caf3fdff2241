/** What a scenario can be put to, with a report at the end. */
export const REPORT_KINDS = ['attribution', 'claims', 'backtest', 'sensitivity'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The outcome of a calibration is a scenario to run; its report is not listed among the others. */
export type StoredKind = ReportKind | 'calibration';
