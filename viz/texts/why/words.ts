/** What the sentence on the parts of a difference is made of; figures come with their units. */
export interface PartWords {
  arm: string;
  reference: string;
  total: string;
  range: string;
  /** The largest clear part with its figure, such as "Workplaces, +9.5 thousand". */
  most: string | null;
  others: string[];
  unclear: string[];
}

export interface GapWords {
  arm: string;
  reference: string;
  /** Without sign. */
  total: string;
  range: string;
  falls: boolean;
  largest: string;
}

/** Figures without sign. */
export interface MoneyWords {
  reference: string;
  firstYear: number;
  lastYear: number;
  programmes: string;
  balance: string;
  better: boolean;
}

export interface NetWords {
  reference: string;
  gross: string;
  /** Such as "8.6 thousand more". */
  net: string;
  range: string;
  displaced: string;
}

export interface PlacesWords {
  count: number;
  all: number;
  /** Such as "Akmola, Aktobe"; '' where none is spelt out. */
  names: string;
}
