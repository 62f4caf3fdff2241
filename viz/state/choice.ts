import { signal } from '@preact/signals';
import type { Change } from '../../server/api.ts';
import type { Language } from '../texts/languages.ts';

/** What the map shows: the arm's own values, or its difference from the reference arm. */
export type MapMode = 'difference' | 'value';

/** Regions as circles by population, or as they lie. */
export type MapShape = 'circles' | 'boundaries';

/** What the arrows between regions show, if anything. */
export type MapArrows = 'none' | 'moves' | 'pay';

export type ArrowKind = Exclude<MapArrows, 'none'>;

export type PageName = 'overview' | 'region' | 'disproportion' | 'why' | 'claims' | 'change';

/** How a scenario is changed: by a form or as text. */
export type EditWay = 'form' | 'yaml';

/** What disproportion is measured of: cash income, pay or output. */
export type Basis = 'income' | 'pay' | 'output';

/**
 * What the reader has chosen. Null stands for "nothing chosen yet": the page then takes what the
 * run suggests, and the address stays free of it.
 */
export const choice = {
  page: signal<PageName>('overview'),
  run: signal<string | null>(null),
  indicator: signal<string | null>(null),
  region: signal<string | null>(null),
  year: signal<number | null>(null),
  /** Arms taken out of the charts. */
  hiddenArms: signal<string[]>([]),
  /** The arm of the map and of the cluster table. */
  focusArm: signal<string | null>(null),
  mapMode: signal<MapMode>('difference'),
  mapShape: signal<MapShape>('circles'),
  mapArrows: signal<MapArrows>('none'),
  /** Whether the table of differences holds every measure, not only the main ones. */
  showAllMeasures: signal(false),
  basis: signal<Basis>('income'),
  language: signal<Language | null>(null),
  /** The scenario that is changed, what is changed in it, and the size of the run that tells. */
  scenario: signal<string | null>(null),
  changes: signal<Change[]>([]),
  /** Changes of the address that could not be read. */
  unreadChanges: signal<string[]>([]),
  editWay: signal<EditWay>('form'),
  members: signal<number | null>(null),
  sample: signal<number | null>(null),
};

/** Region of the tables that stands for the whole country. */
export const NATION = 'all';
