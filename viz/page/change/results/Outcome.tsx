import { runFolder } from '../../../api/scenarios.ts';
import { goTo } from '../../../state/address.ts';
import { differences, type Result, summary } from '../../../state/change/results.ts';
import { isBehind } from '../../../state/change/running.ts';
import { choice, NATION } from '../../../state/choice.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { regionNames } from '../../../texts/regionNames.ts';
import { texts } from '../../../texts/texts.ts';
import { headline } from '../../../words/headline.ts';
import { FiguresLoading } from '../../parts/FiguresLoading.tsx';
import { Charts } from './Charts.tsx';

/** What an arm is called as it is shown, and what it is compared with. */
export interface ComparedNames {
  arm: string;
  reference: string;
}

/** What comes of the edit: a sentence, the fan chart against the scenario as it was, the difference. */
export function Outcome({ shown }: { shown: Result }) {
  const say = changeTexts.value;
  const { isChanged, before, view } = shown;
  const { run, focusArm, reference } = view;
  const names =
    before === null
      ? { arm: focusArm.name, reference: reference.name }
      : { arm: say.result.after(focusArm.name), reference: say.result.before(focusArm.name) };
  const isCompared = isChanged && !(before === null && focusArm.id === reference.id);
  const isAwaited = summary.value.value === undefined || differences.value.value === undefined;
  return (
    <div class="outcome" aria-busy={isBehind.value || isAwaited}>
      <p class="outcome-headline">
        {isCompared ? <Sentence shown={shown} names={names} /> : say.result.plain}
      </p>
      {isCompared && before === null && (
        <p class="subtitle">{say.result.isNew(focusArm.name, reference.name)}</p>
      )}
      {isAwaited ? (
        <FiguresLoading />
      ) : (
        <Charts shown={shown} names={names} isCompared={isCompared} />
      )}
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            choice.run.value = run.run;
            goTo('overview');
          }}
        >
          {say.run.open}
        </button>
        <a href={runFolder(run.run)} download>
          {say.save.run}
        </a>
      </p>
    </div>
  );
}

function Sentence({ shown, names }: { shown: Result; names: ComparedNames }) {
  const { indicator, region, year, run, focusArm } = shown.view;
  const compared = differences.value.value;
  if (compared === undefined) return <>{texts.value.page.figuresLoading}</>;
  const row = compared.rows.find(
    (one) => one.arm === focusArm.id && one.region === region && one.year === year,
  );
  const place = region === NATION ? null : (regionNames(run.regions).get(region) ?? null);
  return <>{headline(row, { ...names, indicator, year, place, members: compared.members })}</>;
}
