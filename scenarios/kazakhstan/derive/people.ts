import type { Data } from './data.ts';
import { residents } from './employment.ts';
import { type DerivedFigure, roundTo } from './figures.ts';

/** Share of holders of a degree who are in the labour force. */
const ACTIVE_GRADUATES = 0.8;
/** Share of the labour force with at most lower secondary education, percent. */
const BASIC = 7;

/** Education of the labour force and access to the Internet by region. */
export function derivePeople(data: Data): DerivedFigure[] {
  const factor = graduatesInLabourForce(data);
  return data.regions.flatMap((region): DerivedFigure[] => {
    const tertiary = roundTo(data.observed(region, 2021, 'higher_education_share') * factor, 1);
    const agriculture =
      data.observed(region, 2020, 'employed_agriculture') / data.observed(region, 2020, 'employed');
    const online = data.observed('kazakhstan', 2020, 'organisations_with_internet');
    const education = { region, unit: 'percent' };
    const assumed = { ...education, source: 'assumed', confidence: 'assumed' as const };
    return [
      {
        ...assumed,
        indicator: 'education_basic',
        value: BASIC,
        note: 'the same everywhere for want of data',
      },
      {
        ...assumed,
        indicator: 'education_vocational',
        value: roundTo(100 - BASIC - tertiary, 1),
        note: 'the rest: general secondary and vocational',
      },
      {
        ...education,
        indicator: 'education_tertiary',
        value: tertiary,
        source: 'odk-education+assumed',
        confidence: 'low',
        note: `share among persons of 10 and older × ${factor.toFixed(2)}; the regional spread of the source is implausibly small`,
      },
      {
        region,
        indicator: 'connected_share',
        value: roundTo(online * (1 - agriculture), 1),
        unit: 'percent',
        source: 'abzalbek-2022+bns-dims+assumed',
        confidence: 'assumed',
        note: 'organisations with Internet access × share of employment outside agriculture',
      },
    ];
  });
}

/** Persons of 10 and older per person of the labour force × the activity of degree holders. */
function graduatesInLabourForce(data: Data): number {
  const children = data.ages
    .filter((band) => band.region === 'kazakhstan' && band.ageGroup === '0-15')
    .reduce((sum, { persons }) => sum + persons, 0);
  const tenAndOlder = residents(data, 'kazakhstan') - (children * 10) / 16;
  const employed = data.observed('kazakhstan', 2020, 'employed');
  const rate = data.observed('kazakhstan', 2020, 'unemployment_rate') / 100;
  return (tenAndOlder / (employed / (1 - rate))) * ACTIVE_GRADUATES;
}
