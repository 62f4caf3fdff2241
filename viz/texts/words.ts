/** What the sentences of the headline are made of. */
export interface HeadlineWords {
  label: string;
  year: number;
  place: string;
  arm: string;
  reference: string;
  /** Such as "80 %: 28–55 thousand". */
  interval: string;
  /** Such as "more in 15 of 16 members". */
  members: string;
}

/** Where figures come from. */
export interface SourceFacts {
  version: string;
  scenario: string;
  run: string;
  seed: string;
  sample: string;
  /** Such as "16 of 16". */
  members: string;
}
