import { EDUCATIONS, type Region } from '../../country.ts';
import { at, type Streams, uniform } from '../../random/streams.ts';
import { fitProportionally, roundKeepingSum, sum } from '../proportionalFitting.ts';
import { BASIC, CHILD, EMPLOYED, TERTIARY, UNEMPLOYED, VOCATIONAL } from '../world.ts';
import { takeOne } from './draws.ts';
import { ageAtStart, EDUCATION_TURN, type Residents } from './residents.ts';

const FIRST_DIPLOMA_MONTHS = 19 * 12;
const DEGREE_MONTHS = 22 * 12;

/** Education of the labour force meets the region's shares; the young cannot have finished yet. */
export function chooseEducation(
  { persons, first, end }: Residents,
  region: Region,
  streams: Streams,
): void {
  const levels = EDUCATIONS.length;
  const stageOf = (person: number) => {
    const age = ageAtStart(persons, person);
    return age < FIRST_DIPLOMA_MONTHS ? 0 : age < DEGREE_MONTHS ? 1 : 2;
  };
  const isActive = (person: number) =>
    persons.activity[person] === EMPLOYED || persons.activity[person] === UNEMPLOYED;
  const stages = new Float64Array(3);
  for (let person = first; person < end; person++) {
    if (isActive(person)) stages[stageOf(person)]++;
  }
  const labourForce = sum(stages);
  const left = roundToRows(
    fitProportionally(
      [1, 0, 0, 1, 1, 0, 1, 1, 1],
      stages,
      feasibleShares(region.educationShares, stages).map((share) => share * labourForce),
    ),
    levels,
  );
  for (let person = first; person < end; person++) {
    if (persons.activity[person] === CHILD) continue;
    const stage = stageOf(person);
    const chance = uniform(streams.synthesis, person, at(0, EDUCATION_TURN));
    if (isActive(person)) {
      const level = takeOne(left[stage], chance);
      persons.education[person] = level === -1 ? BASIC : level;
    } else {
      const [basic, vocational] = region.educationShares;
      const level = chance < basic ? BASIC : chance < basic + vocational ? VOCATIONAL : TERTIARY;
      persons.education[person] = Math.min(level, stage);
    }
  }
}

/** The young can hold no diploma yet: where shares leave them no room, basic education gets more. */
function feasibleShares(shares: number[], stages: Float64Array): number[] {
  const total = Math.max(1, sum(stages));
  const basic = Math.max(shares[BASIC], stages[0] / total);
  const low = Math.max(basic + shares[VOCATIONAL], (stages[0] + stages[1]) / total);
  return [basic, low - basic, 1 - low];
}

function roundToRows(table: Float64Array, columns: number): Int32Array[] {
  const rows: Int32Array[] = [];
  for (let start = 0; start < table.length; start += columns) {
    rows.push(roundKeepingSum(table.subarray(start, start + columns)));
  }
  return rows;
}
