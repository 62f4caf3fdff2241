/** What the sentences on a region are made of. */
export interface StoryWords {
  arm: string;
  firstYear: number;
  year: number;
  /** Such as "population from 736 to 742 thousand persons". */
  changes: string[];
}

export interface Ranked {
  label: string;
  rank: number;
}

/** Another region and what goes between it and this one. */
export interface Partner {
  name: string;
  amount: string;
}
