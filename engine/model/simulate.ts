import type { Arm } from './cluster.ts';
import { INDICATORS } from './indicators/definitions.ts';
import { measureYear, type Yardstick } from './indicators/indicators.ts';
import { addMonth, emptyYear, type YearSums } from './indicators/yearSums.ts';
import { startAudit } from './month/audit.ts';
import { liveMonth } from './month/month.ts';
import type { ClusterYear, Question, SimulationResult } from './simulation.ts';
import { copyWorld } from './world/copyWorld.ts';
import { formClusters } from './world/formClusters.ts';
import type { World } from './world/world.ts';

const MONTHS_A_YEAR = 12;
const MILLION = 1e6;

export interface SimulateOptions {
  question: Question;
  /** Number of the member, for the result. */
  member: number;
  /** The start is not needed any more: it is lived in itself, not in a copy. */
  isLastUse?: boolean;
  /** Called after each month, with the number of months lived and the world as it is then. */
  onMonth?: (months: number, world: World) => void;
}

/**
 * Lives the question's months under one arm. `start` is the member's initial world
 * (`createWorld`), which stays as it is, but for its last use: every arm starts from the same one.
 *
 * Errors: with `audit`, throws an `AuditBreach` at the first identity that does not hold.
 */
export function simulate(start: World, arm: Arm, options: SimulateOptions): SimulationResult {
  const { question, member, onMonth, isLastUse = false } = options;
  const { country, months, sample } = question;
  const regionIds = country.regions.map(({ id }) => id);
  const world = isLastUse ? start : copyWorld(start);
  formClusters(world, arm, regionIds, months);
  const audit = question.audit ? startAudit(world, arm.id, regionIds) : null;

  const result = emptyResult(arm, member, regionIds, world.startYear, months / MONTHS_A_YEAR);
  const yardstick: Yardstick = {
    groups: macroGroups(country.regions.map(({ macroRegion }) => macroRegion)),
    basePay: country.regions.map(({ meanPay }) => meanPay),
    sample,
  };
  let year = emptyYear(world);
  for (let month = 0; month < months; month++) {
    world.month = month;
    const tally = liveMonth(world, question.shocks, regionIds);
    audit?.(tally);
    addMonth(year, world, tally);
    if (year.months === MONTHS_A_YEAR) {
      closeYear(result, year, yardstick, Math.floor(month / MONTHS_A_YEAR), arm);
      year = emptyYear(world);
    }
    onMonth?.(month + 1, world);
  }
  return result;
}

function emptyResult(
  arm: Arm,
  member: number,
  regions: string[],
  startYear: number,
  years: number,
): SimulationResult {
  const n = regions.length;
  const indicators: SimulationResult['indicators'] = {};
  for (const { id } of INDICATORS) indicators[id] = new Float64Array(years * (n + 1));
  return {
    arm: arm.id,
    member,
    years: Array.from({ length: years }, (_, year) => startYear + year),
    regions,
    indicators,
    migrationFlows: new Float64Array(years * n * n),
    remotePay: new Float64Array(years * n * n),
    clusters: [],
  };
}

function closeYear(
  result: SimulationResult,
  year: YearSums,
  yardstick: Yardstick,
  index: number,
  arm: Arm,
): void {
  const { sample } = yardstick;
  const n = result.regions.length;
  for (const [id, values] of Object.entries(measureYear(year, yardstick))) {
    result.indicators[id].set(values, index * (n + 1));
  }
  addEarlierYears(result.indicators.programme_outlays_total, index, n + 1);
  result.migrationFlows.set(
    year.moves.map((moves) => moves / sample),
    index * n * n,
  );
  result.remotePay.set(
    year.remotePay.map((pay) => pay / sample / MILLION),
    index * n * n,
  );
  for (const [i, { id }] of arm.clusters.entries()) {
    result.clusters.push(clusterYear(id, result.years[index], year, i, sample));
  }
}

/** Turns the value of a year into the total since the start. */
function addEarlierYears(values: Float64Array, year: number, columns: number): void {
  if (year === 0) return;
  for (let column = year * columns; column < (year + 1) * columns; column++) {
    values[column] += values[column - columns];
  }
}

function clusterYear(
  cluster: string,
  calendarYear: number,
  year: YearSums,
  index: number,
  sample: number,
): ClusterYear {
  const sums = year.clusters[index];
  const mean = (column: Float64Array) =>
    column.reduce((total, value) => total + value, 0) / year.months / sample;
  return {
    cluster,
    year: calendarYear,
    output: (mean(sums.output) * year.months) / MILLION,
    exports: sums.exports / sample / MILLION,
    jobs: mean(sums.jobsByResidence),
    fundedJobs: mean(sums.fundedByResidence),
    remoteJobs: mean(sums.remoteByResidence),
    seats: sums.seats / sample,
    outlays: sums.outlays / sample / MILLION,
    jobsByResidence: Array.from(sums.jobsByResidence, (jobs) => jobs / year.months / sample),
  };
}

function macroGroups(macroRegions: string[]): number[] {
  const names = [...new Set(macroRegions)];
  return macroRegions.map((name) => names.indexOf(name));
}
