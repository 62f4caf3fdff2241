/** A claim in another language than the report's. */
export interface HypothesisTexts {
  claim: string;
  refutedBy: string;
  compared: string;
  /** Names of the effects of its parts; the years are those that the report names, in its order. */
  effects: ((...years: string[]) => string)[];
}

export interface EffectWords {
  name: string;
  figure: string;
}
