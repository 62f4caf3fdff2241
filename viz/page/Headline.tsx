import type { DifferenceRow } from '../../server/api.ts';
import { NATION } from '../state/choice.ts';
import { differences, type View } from '../state/run.ts';
import { regionNames } from '../texts/regionNames.ts';
import { texts } from '../texts/texts.ts';
import { headline } from '../words/headline.ts';
import { ArmKey } from './parts/ArmKey.tsx';
import { armLook } from './parts/armLook.ts';

/** Below this an interval of members is no more than a hint. */
const ENOUGH_MEMBERS = 8;

/** The answer in words: the arm in focus first, then the others that are shown. */
export function Headline({ view }: { view: View }) {
  const rows = differences.value.value;
  const { focusArm, otherArms, shownArms, reference, indicator, year, region, run } = view;
  const shown = otherArms.filter((arm) => shownArms.includes(arm));
  const arms = [
    ...shown.filter((arm) => arm === focusArm),
    ...shown.filter((arm) => arm !== focusArm),
  ];
  if (arms.length === 0) return null;
  return (
    <section
      class="headline"
      aria-label={texts.value.headline.label}
      aria-busy={rows === undefined}
    >
      {rows === undefined && <p class="unseen">{texts.value.page.figuresLoading}</p>}
      {arms.map((arm) => {
        const known = rows ?? [likely(arm.id, view)];
        const isOf = (row: DifferenceRow) =>
          row.arm === arm.id && row.region === region && row.year === year;
        const said = headline(known.find(isOf), {
          indicator,
          place: region === NATION ? null : regionNames(run.regions).get(region)!,
          year,
          arm: arm.name,
          reference: reference.name,
          members: run.membersDone,
        });
        return (
          <p key={arm.id} class={rows === undefined ? 'awaited' : ''}>
            <ArmKey look={armLook(run.arms, arm.id)} />
            <span>{unbroken(said)}</span>
          </p>
        );
      })}
      {run.membersDone > 1 && run.membersDone < ENOUGH_MEMBERS && (
        <p class="meaning">{texts.value.headline.fewMembers(run.membersDone)}</p>
      )}
      <p class="meaning">{indicator.definition}</p>
    </section>
  );
}

/** Takes as much room as the sentence that is awaited, unseen and unheard, so that nothing jumps. */
function likely(arm: string, { indicator, region, year }: View): DifferenceRow {
  const [low, high] = [23_456, 34_567];
  return {
    ...{ indicator: indicator.id, arm, region, year, mean: low, p5: low, p10: low, p25: low },
    ...{ p50: low, p75: high, p90: high, p95: high, probabilityPositive: 1 },
    ...{ varianceLuck: null, varianceParameters: null, luckP10: null, luckP90: null },
  };
}

/** Keeps each bracket on one line: an interval torn in two reads as two figures. */
function unbroken(sentence: string) {
  return sentence
    .split(/(\([^)]*\)[;.]?)/)
    .map((part) => (part.startsWith('(') ? <span class="unbroken">{part}</span> : part));
}
