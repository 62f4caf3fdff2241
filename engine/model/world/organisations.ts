export const BUSINESS = 0;
export const STATE_BODY = 1;
export const PUBLIC_INSTITUTION = 2;
/** The pool of a region's single persons' own businesses in a sector. */
export const OWN_BUSINESSES = 3;

/** Organisations, sorted by cell: region and sector. */
export interface Organisations {
  count: number;
  kind: Uint8Array;
  region: Uint16Array;
  sector: Uint8Array;
  /** region × sectors + sector. */
  cell: Int32Array;
  /** First organisation of each cell; one more entry closes the last. */
  cellStart: Int32Array;
  online: Uint8Array;
  /** Log efficiency relative to the cell, now and at the start; `setEfficiency` changes it. */
  efficiency: Float64Array;
  /** e^efficiency. */
  skill: Float64Array;
  /** Part of what was gained since then that came by own innovations. */
  innovated: Float64Array;
  startEfficiency: Float64Array;
  /** Agents employed at the start, and now on-site and remote. */
  startHeadcount: Int32Array;
  onSite: Int32Array;
  remote: Int32Array;
  targetOnSite: Float64Array;
  targetRemote: Float64Array;
  vacanciesOnSite: Float64Array;
  vacanciesRemote: Float64Array;
  /** Base-year share of its market (calibrated-share form of the CES). */
  marketShare: Float64Array;
  /** Share of positions that were remote at the start. */
  startRemoteShare: Float64Array;
  /** Cluster of the arm, NOBODY where none. */
  cluster: Int16Array;
  /** Funded seats that stand, agents. */
  physicalSeats: Float64Array;
  remoteSeats: Float64Array;
  /** Workplaces that members moved onto a platform at their own expense, agents; none is added. */
  movedSeats: Float64Array;
}
