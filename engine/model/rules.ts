/** Named alternatives of a phase: model variants. The first of each is the default. */
export const RULES = {
  migration: ['logit', 'gravity', 'radiation', 'none'],
  matching: ['cobb-douglas', 'urn-ball'],
  remoteHiring: ['open', 'priority', 'quota'],
  pay: ['wage-curve', 'fixed'],
  remotePay: ['localised', 'workplace'],
  knowledge: ['both-links', 'distance-only', 'none'],
} as const;
export type Phase = keyof typeof RULES;
export type ShippedRule<P extends Phase> = (typeof RULES)[P][number];

/** The name of each phase's rule: a shipped one, or one that an extension gives. */
export type Rules = { [P in Phase]: ShippedRule<P> | (string & {}) };

export function defaultRules(): Rules {
  return {
    migration: 'logit',
    matching: 'cobb-douglas',
    remoteHiring: 'open',
    pay: 'wage-curve',
    remotePay: 'localised',
    knowledge: 'both-links',
  };
}

/** What each variant does, for schema and documentation. */
export const RULE_EFFECTS: { [P in Phase]: Record<ShippedRule<P>, string> } = {
  migration: {
    logit: 'Random-utility choice of region (McFadden 1974), base-year flows reproduced.',
    gravity:
      'Population × population ÷ distance, scaled to the base year’s moves (Ravenstein; Zipf 1946).',
    radiation: 'Radiation model of Simini et al. 2012, scaled to the base year’s moves.',
    none: 'Nobody moves between regions.',
  },
  matching: {
    'cobb-douglas': 'M = m Sᵑ V¹⁻ᵑ (Petrongolo & Pissarides 2001).',
    'urn-ball':
      'M = V (1 − e^(−k S ÷ V)): vacancies that get several applications fill once (Butters 1977).',
  },
  remoteHiring: {
    open: 'Remote seats of clusters go to whoever meets them, anywhere in scope.',
    priority: 'Residents of lagging regions first, others to what is left.',
    quota: 'A reserved share of remote seats for residents of lagging regions.',
  },
  pay: {
    'wage-curve':
      'Pay follows the trend, own productivity and unemployment (Blanchflower & Oswald 1994).',
    fixed: 'Pay follows the common trend only.',
  },
  remotePay: {
    localised: 'Remote pay mixes the levels of workplace and residence.',
    workplace: 'Remote pay is that of the workplace’s region.',
  },
  knowledge: {
    'both-links': 'Face-to-face links fade with distance; information links do not.',
    'distance-only': 'Only face-to-face links carry knowledge.',
    none: 'Nobody learns from others.',
  },
};
