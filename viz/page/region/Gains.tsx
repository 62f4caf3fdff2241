import type { DifferenceRow, RunIndicator } from '../../../server/api.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { placeDifferences, type View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';

/** What each arm betters and worsens in the region, as far as it is clear, and what nobody measured. */
export function Gains({ view }: { view: View }) {
  const { run, otherArms, shownArms, reference, year } = view;
  const say = texts.value.region.gains;
  const rows = placeDifferences.value.value;
  const title = say.title(year);
  const judged = run.indicators.filter(
    // That clusters have more of what makes them clusters is no news.
    ({ id, level, higherIsBetter }) =>
      level !== 'nation' && higherIsBetter !== null && !id.startsWith('cluster_'),
  );
  return (
    <section class="card" aria-busy={rows === undefined}>
      <h2>{title}</h2>
      <p class="subtitle">{say.subtitle(reference.name)}</p>
      {otherArms
        .filter((arm) => shownArms.includes(arm))
        .map(({ id, name }) => {
          const own = (rows ?? []).filter(({ arm }) => arm === id);
          return (
            <article key={id} class="gains">
              <h3>
                <ArmKey look={armLook(run.arms, id)} /> {name}
              </h3>
              <div class="two">
                <Listed title={say.better} measures={judged} rows={own} wantsBetter={true} />
                <Listed title={say.worse} measures={judged} rows={own} wantsBetter={false} />
              </div>
            </article>
          );
        })}
      <p class="notes">{say.notMeasured}</p>
    </section>
  );
}

/** Measures that clearly get better, or worse, with how far. */
function Listed(props: {
  title: string;
  measures: RunIndicator[];
  rows: DifferenceRow[];
  wantsBetter: boolean;
}) {
  const { title, measures, rows, wantsBetter } = props;
  const found = measures.flatMap((measure) => {
    const row = rows.find(({ indicator }) => indicator === measure.id);
    if (row === undefined || row.p10 === null || row.p90 === null) return [];
    const { mean, p10, p90 } = row;
    const isClear = p10 > 0 || p90 < 0;
    if (!isClear || (mean > 0 === measure.higherIsBetter) !== wantsBetter) return [];
    const scale = scaleFor(quantityOf(measure, 'difference'), [mean, p10, p90], [p10, p90]);
    return [{ measure, said: scale.saySigned(mean) }];
  });
  return (
    <div>
      <h4>{title}</h4>
      {found.length === 0 ? (
        <p>{texts.value.region.gains.none}</p>
      ) : (
        <ul>
          {found.map(({ measure, said }) => (
            <li key={measure.id}>
              {measure.label}: <strong>{said}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
