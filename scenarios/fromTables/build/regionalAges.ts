import type { AgeBand } from '../../../engine/model/country.ts';
import { fitProportionally, sum } from '../../../engine/model/world/proportionalFitting.ts';
import { ADULT } from '../read/ages.ts';
import type { GivenPlaces } from '../read/places.ts';

/** Ages of every region, and whether its own table gave them. */
export interface RegionalAges {
  bands: Map<string, AgeBand[]>;
  isOwn: boolean;
  note: string;
}

/** What regions' ages are fitted to. */
export interface RegionSize {
  id: string;
  residents: number;
  /** Labour force ÷ residents, or employed where that is unknown. */
  active: number;
}

/**
 * Ages by region where each has its own table; where only the nation has, its ages fitted (Deming &
 * Stephan 1940) to the residents of every region, from a start with more adults where more work.
 * Null where neither is whole.
 */
export function regionalAges(
  tables: ReadonlyMap<string, AgeBand[]>,
  { find }: GivenPlaces,
  regions: readonly RegionSize[],
): RegionalAges | null {
  const own = new Map<string, AgeBand[]>();
  let nation: AgeBand[] | undefined;
  for (const [place, bands] of tables) {
    const id = find(place);
    if (id === undefined) nation = bands;
    else own.set(id, bands);
  }
  if (regions.every(({ id }) => own.has(id))) return { bands: own, isOwn: true, note: '' };
  if (nation === undefined) return null;
  return {
    bands: fitted(nation, regions),
    isOwn: false,
    note: 'ages of the nation fitted to the residents of each region, more adults where more work',
  };
}

function fitted(
  nation: readonly AgeBand[],
  regions: readonly RegionSize[],
): Map<string, AgeBand[]> {
  const residents = regions.map((region) => region.residents);
  const people = sum(residents);
  const total = sum(nation.map(({ persons }) => persons));
  const mean = sum(regions.map((region) => region.active * region.residents)) / people;
  const seed = regions.flatMap(({ active }) =>
    nation.map(({ fromAge, persons }) => persons * (fromAge >= ADULT ? active / mean : 1)),
  );
  const columns = nation.map(({ persons }) => (persons * people) / total);
  const table = fitProportionally(seed, residents, columns);
  return new Map(
    regions.map(({ id }, i) => [
      id,
      nation.map((band, b) => ({ ...band, persons: table[i * nation.length + b] })),
    ]),
  );
}
