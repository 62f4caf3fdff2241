import type { Branch, Institution } from '../../engine/model/cluster.ts';

/** What each branch alone gives to a cluster, for schema and documentation. */
export const BRANCH_EFFECTS: Record<Branch, string> = {
  state:
    'Coordinates, and brings the public budget; without it the cluster starts later and has no public money.',
  business: 'Makes the product; without it there is no platform, no seat, no training.',
  institutions:
    'Four kinds of public institutions, each with its own gift; without the branch none of them.',
};

export const INSTITUTION_EFFECTS: Record<Institution, string> = {
  education: 'Trains the unemployed and does research; without it no training and no innovations.',
  development: 'Wins members; without it eligible organisations join less often.',
  finance:
    'Lends what members must add to public money for a seat; without it they pay from their own means.',
  infrastructure: 'Prepares sites; without it physical seats take longer to build.',
};

/** `state: Coordinates … business: Makes …`, as one description. */
export const listEffects = (effects: Readonly<Record<string, string>>): string =>
  Object.entries(effects)
    .map(([value, effect]) => `${value}: ${effect}`)
    .join(' ');

/** What each value means, in the order of the values, as editors show it beside a choice. */
export const described = (effects: Readonly<Record<string, string>>) => ({
  enumDescriptions: Object.values(effects),
});
