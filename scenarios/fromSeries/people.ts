import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import type { AgeBand, Region } from '../../engine/model/country.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

const CHILDREN_TO = 15;
/** Children of 0 to 15 who are younger than ten. */
const YOUNGER_THAN_TEN = 10 / 16;
/** Persons younger than 25 ÷ children of 0 to 15, cohorts being alike. */
const YOUNGER_THAN_25 = 25 / 16;

/** Education of the labour force and access to the Internet. */
export function skillsOf(
  panel: Panel,
  region: string,
  of: { bands: readonly AgeBand[]; labourForce: number; agriculture: number },
  record: FigureRecord,
): Pick<Region, 'educationShares' | 'connectedShare'> {
  const basic = record.assumed(
    region,
    'education_basic',
    'percent',
    100 * DEFAULTS.basicEducation.value,
    DEFAULTS.basicEducation.note,
  );
  const tertiary = Math.min(95 - basic, tertiaryShare(panel, region, of, record));
  const note = 'the rest: general secondary and vocational';
  const vocational = record.assumed(
    region,
    'education_vocational',
    'percent',
    100 - basic - tertiary,
    note,
  );
  return {
    educationShares: [basic, vocational, tertiary].map((share) => share / 100),
    connectedShare: connectedShare(panel, region, of.agriculture, record) / 100,
  };
}

/** Degree holders among persons from an age on × those per person of the labour force × active. */
function tertiaryShare(
  { folded }: Panel,
  region: string,
  { bands, labourForce }: { bands: readonly AgeBand[]; labourForce: number },
  record: FigureRecord,
): number {
  const ofAdults = folded.latest('tertiary_share', region);
  const known = ofAdults ?? folded.latest('higher_education_share', region);
  if (known === undefined) {
    const { value, note } = DEFAULTS.tertiaryEducation;
    return record.assumed(region, 'education_tertiary', 'percent', 100 * value, note);
  }
  const people = bands.reduce((sum, { persons }) => sum + persons, 0);
  const children = bands
    .filter(({ toAge }) => toAge !== null && toAge <= CHILDREN_TO)
    .reduce((sum, { persons }) => sum + persons, 0);
  const [least, younger] = ofAdults === undefined ? [10, YOUNGER_THAN_TEN] : [25, YOUNGER_THAN_25];
  const perActive = (people - younger * children) / labourForce;
  const those = `persons of ${least} and older`;
  return record.known(region, 'education_tertiary', 'percent', {
    ...known,
    value: known.value * perActive * DEFAULTS.activeGraduates.value,
    basis: 'assumed',
    note: `share among ${those} in ${known.year} × ${those} per person of the labour force × ${DEFAULTS.activeGraduates.value} active`,
  });
}

function connectedShare(
  { folded, nation }: Panel,
  region: string,
  agriculture: number,
  record: FigureRecord,
): number {
  const known = folded.latest('connected_share', region);
  if (known !== undefined) return record.known(region, 'connected_share', 'percent', known);
  const online = folded.latest('organisations_with_internet', nation);
  const share = online === undefined ? 100 * DEFAULTS.connected.value : online.value;
  const by = online === undefined ? DEFAULTS.connected.note : 'organisations with Internet access';
  const note = `${by} × share of employment outside agriculture`;
  return record.assumed(region, 'connected_share', 'percent', share * (1 - agriculture), note);
}
