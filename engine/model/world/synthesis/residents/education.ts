import { EDUCATIONS, type Region } from '../../../country.ts';
import { at, chance } from '../../../random/streams.ts';
import { END_OF_BASIC, END_OF_TERTIARY, END_OF_VOCATIONAL } from '../../people/lifeStages.ts';
import { BASIC, isActive, TERTIARY, VOCATIONAL, withEducation } from '../../people/persons.ts';
import { fitProportionally, roundKeepingSum, sum } from '../../proportionalFitting.ts';
import { takeOne } from '../draws.ts';
import { EDUCATION_TURN } from '../turns.ts';
import type { Residents } from './populate.ts';
import { ageAtStart, forEachCell } from './residentsTable.ts';

const STAGES = 3;

/** Education of the labour force meets each region's shares; the young cannot have finished yet. */
export function chooseEducation(residents: Residents, regions: readonly Region[]): void {
  const { persons, table, streams } = residents;
  const { status } = persons;
  const left = educationsLeft(residents, regions);
  forEachCell(
    table,
    ({ region, birthMonth, first, end }) => {
      const stage = stageOf(ageAtStart(birthMonth));
      const [basic, vocational] = regions[region].educationShares;
      for (let person = first; person < end; person++) {
        const draw = chance(streams.synthesis, person, at(0, EDUCATION_TURN));
        const level = isActive(status[person])
          ? Math.max(BASIC, takeOne(left[region * STAGES + stage], draw))
          : Math.min(
              stage,
              draw < basic ? BASIC : draw < basic + vocational ? VOCATIONAL : TERTIARY,
            );
        status[person] = withEducation(status[person], level);
      }
    },
    { fromAge: END_OF_BASIC },
  );
}

/** 0 without a diploma, 1 old enough for a vocational one, 2 for a degree. */
const stageOf = (age: number): number =>
  age < END_OF_VOCATIONAL ? 0 : age < END_OF_TERTIARY ? 1 : 2;

/** Members of the labour force to get each education: region and stage → education. */
function educationsLeft({ persons, table }: Residents, regions: readonly Region[]): Int32Array[] {
  const stages = new Float64Array(regions.length * STAGES);
  forEachCell(
    table,
    ({ region, birthMonth, first, end }) => {
      const place = region * STAGES + stageOf(ageAtStart(birthMonth));
      for (let person = first; person < end; person++) {
        if (isActive(persons.status[person])) stages[place]++;
      }
    },
    { fromAge: END_OF_BASIC },
  );
  return regions.flatMap(({ educationShares }, region) => {
    const own = stages.subarray(region * STAGES, (region + 1) * STAGES);
    const { shares, seed } = feasibleShares(educationShares, own);
    const table = fitProportionally(
      seed,
      own,
      shares.map((share) => share * sum(own)),
    );
    return roundToRows(table, EDUCATIONS.length);
  });
}

/**
 * The young can hold no diploma yet: where shares leave them no room, basic education gets more, and
 * nobody older has as little, or fitting would go there without an end.
 */
function feasibleShares(shares: number[], stages: Float64Array) {
  const total = Math.max(1, sum(stages));
  const young = stages[0] / total;
  const younger = (stages[0] + stages[1]) / total;
  const basic = Math.max(shares[BASIC], young);
  const low = Math.max(basic + shares[VOCATIONAL], younger);
  const isBasicFull = basic === young;
  const isLowFull = low === younger;
  const seed = [
    ...[1, 0, 0],
    ...[isBasicFull ? 0 : 1, 1, 0],
    ...[isBasicFull || isLowFull ? 0 : 1, isLowFull ? 0 : 1, 1],
  ];
  return { shares: [basic, low - basic, 1 - low], seed };
}

function roundToRows(table: Float64Array, columns: number): Int32Array[] {
  const rows: Int32Array[] = [];
  for (let start = 0; start < table.length; start += columns) {
    rows.push(roundKeepingSum(table.subarray(start, start + columns)));
  }
  return rows;
}
