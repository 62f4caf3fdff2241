import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import type { AgeBand, Region } from '../../engine/model/country.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

const CHILDREN_TO = 15;
/** Children of 0 to 15 who are younger than ten. */
const YOUNGER_THAN_TEN = 10 / 16;

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

/** Degree holders among persons of ten and older × those per person of the labour force × active. */
function tertiaryShare(
  { folded }: Panel,
  region: string,
  { bands, labourForce }: { bands: readonly AgeBand[]; labourForce: number },
  record: FigureRecord,
): number {
  const known = folded.latest('higher_education_share', region);
  if (known === undefined) {
    const { value, note } = DEFAULTS.tertiaryEducation;
    return record.assumed(region, 'education_tertiary', 'percent', 100 * value, note);
  }
  const people = bands.reduce((sum, { persons }) => sum + persons, 0);
  const children = bands
    .filter(({ toAge }) => toAge !== null && toAge <= CHILDREN_TO)
    .reduce((sum, { persons }) => sum + persons, 0);
  const perActive = (people - YOUNGER_THAN_TEN * children) / labourForce;
  return record.known(region, 'education_tertiary', 'percent', {
    ...known,
    value: known.value * perActive * DEFAULTS.activeGraduates.value,
    basis: 'assumed',
    note: `share among persons of 10 and older in ${known.year} × persons of 10 and older per person of the labour force × ${DEFAULTS.activeGraduates.value} active`,
  });
}

function connectedShare(
  { folded, nation }: Panel,
  region: string,
  agriculture: number,
  record: FigureRecord,
): number {
  const online = folded.latest('organisations_with_internet', nation);
  const share = online === undefined ? 100 * DEFAULTS.connected.value : online.value;
  const by = online === undefined ? DEFAULTS.connected.note : 'organisations with Internet access';
  const note = `${by} × share of employment outside agriculture`;
  return record.assumed(region, 'connected_share', 'percent', share * (1 - agriculture), note);
}
