import { type Country, EDUCATIONS, SECTORS } from '../../../country.ts';
import { payroll } from '../../../month/labour/payroll.ts';
import { cellOf, productivity } from '../../../month/production/productivity.ts';
import { OWN_BUSINESSES } from '../../organisations.ts';
import { CAPITAL_OUTPUT_RATIO, EDUCATION_PAY, SECTOR_OUTPUT, SECTOR_PAY } from '../../patterns.ts';
import { EMPLOYED } from '../../people/persons.ts';
import { residents } from '../../people/residents.ts';
import { sum } from '../../proportionalFitting.ts';
import type { World } from '../../world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/**
 * Pay indices and output per worker by cell: the patterns give relatives, the level of each region
 * is such that residents' mean pay and the region's gross product are those of the data.
 */
export function setPayAndOutput(world: World, country: Country): void {
  const { base, markets, organisations } = world;
  for (let cell = 0; cell < base.regions * S; cell++) {
    const sector = SECTORS[cell % S];
    for (let education = 0; education < E; education++) {
      markets.pay[cell * E + education] = SECTOR_PAY[sector] * EDUCATION_PAY[education];
    }
    base.outputPerWorker[cell] = SECTOR_OUTPUT[sector];
  }
  // Everybody works where they live at the start, so a region's pay scales with its own level.
  const received = payroll(world).byResidence;
  const output = new Float64Array(base.regions);
  for (let f = 0; f < organisations.count; f++) {
    output[organisations.region[f]] +=
      (organisations.onSite[f] + organisations.remote[f]) *
      base.outputPerWorker[cellOf(world, f)] *
      Math.exp(organisations.startEfficiency[f]);
  }
  for (const [region, data] of country.regions.entries()) {
    const employed = residents(world, region, EMPLOYED);
    const payLevel = employed > 0 ? (data.meanPay * employed) / received[region] : data.meanPay;
    const wanted = (data.grossRegionalProduct / 12) * world.sample;
    const outputLevel = output[region] > 0 ? wanted / output[region] : 0;
    for (let cell = region * S; cell < (region + 1) * S; cell++) {
      base.outputPerWorker[cell] *= outputLevel;
      for (let index = cell * E; index < (cell + 1) * E; index++) markets.pay[index] *= payLevel;
    }
  }
  base.pay.set(markets.pay);
  setCapital(world);
  setMeanSizes(world);
  base.nationalPay =
    sum(country.regions.map(({ meanPay, employed }) => meanPay * employed)) /
    sum(country.regions.map(({ employed }) => employed));
  base.lagging.set(country.regions.map(({ meanPay }) => (meanPay < base.nationalPay ? 1 : 0)));
}

/** Capital of a workplace: the sector's capital–output ratio × its mean output per worker and year. */
function setCapital(world: World): void {
  const { base, organisations } = world;
  const staff = new Float64Array(S);
  const output = new Float64Array(S);
  for (let f = 0; f < organisations.count; f++) {
    const workers = organisations.onSite[f] + organisations.remote[f];
    const sector = organisations.sector[f];
    staff[sector] += workers;
    output[sector] += 12 * workers * productivity(world, f);
  }
  for (const [sector, name] of SECTORS.entries()) {
    const perWorker = staff[sector] > 0 ? output[sector] / staff[sector] : 0;
    base.capitalPerWorker[sector] = CAPITAL_OUTPUT_RATIO[name] * perWorker;
  }
}

/** Mean staff of the organisations of each cell, single persons' businesses left out. */
function setMeanSizes({ base, organisations }: World): void {
  for (let cell = 0; cell < base.meanSize.length; cell++) {
    let number = 0;
    let staff = 0;
    for (let f = organisations.cellStart[cell]; f < organisations.cellStart[cell + 1]; f++) {
      if (organisations.kind[f] === OWN_BUSINESSES) continue;
      number++;
      staff += organisations.startHeadcount[f];
    }
    base.meanSize[cell] = number > 0 ? staff / number : 1;
  }
}
