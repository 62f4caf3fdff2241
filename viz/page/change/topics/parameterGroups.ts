import type { ChangeTexts } from '../../../texts/change/english.ts';

type Group = keyof ChangeTexts['groups'];

/** The last parameter of each group, in the order of the schema. */
const ends: [last: string, group: Group][] = [
  ['entryRate', 'demand'],
  ['innovationStep', 'knowledge'],
  ['matchQualityDispersion', 'jobs'],
  ['reservationGap', 'pay'],
  ['distanceDecay', 'migration'],
  ['retirementAgeWomen', 'people'],
  ['accessDiffusion', 'prices'],
  ['teleworkPublicServices', 'telework'],
  ['platformCost', 'seats'],
  ['seatGrowthLimit', 'clusters'],
];

/** Parameters by what they are about; those that nobody has placed come last. */
export function parameterGroups(ids: readonly string[]): [Group, string[]][] {
  const bounds = ends.map(([last]) => ids.indexOf(last) + 1);
  const placed = ends.map(([, group], at): [Group, string[]] => [
    group,
    ids.slice(at === 0 ? 0 : bounds[at - 1], bounds[at]),
  ]);
  return [...placed, ['other', ids.slice(bounds.at(-1))]];
}
