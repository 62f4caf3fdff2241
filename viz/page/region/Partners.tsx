import type { Arrow } from '../../charts/map/flowArrows.ts';
import { fileName } from '../../export/figure.ts';
import { partnerRows } from '../../export/partnerRows.ts';
import { flows, referenceFlows, referencePay, remotePay } from '../../state/between.ts';
import type { ArrowKind } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { amountPrinter, movesAsArrows, payAsArrows } from '../map/arrows.ts';
import { ArmFigureHead } from '../parts/FigureHead.tsx';
import { FiguresLoading } from '../parts/FiguresLoading.tsx';
import { PartnerTable } from './PartnerTable.tsx';

/** Persons who move to the region and from it. */
export function MovesHere({ view }: { view: View }) {
  const [rows, reference] = [flows.value.value, referenceFlows.value.value];
  return (
    <Partners
      view={view}
      kind="moves"
      arrows={rows && movesAsArrows(rows)}
      reference={reference && movesAsArrows(reference)}
    />
  );
}

/** Pay that remote workers bring to the region and that leaves it. */
export function PayHere({ view }: { view: View }) {
  const [rows, reference] = [remotePay.value.value, referencePay.value.value];
  return (
    <Partners
      view={view}
      kind="pay"
      arrows={rows && payAsArrows(rows)}
      reference={reference && payAsArrows(reference)}
    />
  );
}

interface PartnersProps {
  view: View;
  kind: ArrowKind;
  arrows: Arrow[] | undefined;
  reference: Arrow[] | undefined;
}

function Partners({ view, kind, arrows, reference }: PartnersProps) {
  const { run, chosenRegion, focusArm, year } = view;
  const say = texts.value.region[kind];
  const title = say.title(year);
  const figure = {
    name: fileName(run.run, 'region', chosenRegion, kind, focusArm.id, year),
    ...{ title, subtitle: '', draw: [], lines: [], notes: [] },
    rows: () => partnerRows(view, kind, [...into(arrows, view), ...outOf(arrows, view)]),
  };
  const isReady = arrows !== undefined && reference !== undefined;
  return (
    <section class="card" aria-busy={!isReady}>
      <ArmFigureHead figure={figure} view={view} isReady={isReady} />
      {isReady ? (
        <>
          <p class="lead">{leadOf(view, kind, arrows)}</p>
          <div class="two">
            <PartnerTable
              {...{ view, kind, title: say.from, end: 'origin' }}
              arrows={into(arrows, view)}
              reference={into(reference, view)}
            />
            <PartnerTable
              {...{ view, kind, title: say.to, end: 'destination' }}
              arrows={outOf(arrows, view)}
              reference={outOf(reference, view)}
            />
          </div>
        </>
      ) : (
        <FiguresLoading />
      )}
    </section>
  );
}

const into = (arrows: Arrow[] | undefined, { chosenRegion }: View) =>
  (arrows ?? []).filter(({ destination }) => destination === chosenRegion);
const outOf = (arrows: Arrow[] | undefined, { chosenRegion }: View) =>
  (arrows ?? []).filter(({ origin }) => origin === chosenRegion);

function leadOf(view: View, kind: ArrowKind, arrows: Arrow[]): string {
  const names = regionNames(view.run.regions);
  const [came, went] = [into(arrows, view), outOf(arrows, view)];
  const total = (some: Arrow[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  const say = (amount: number) => amountPrinter(kind, view, [amount]).say(amount);
  const most = (some: Arrow[], end: 'origin' | 'destination') => {
    const [first, ...rest] = some;
    if (first === undefined) return null;
    const largest = rest.reduce((a, b) => (b.amount > a.amount ? b : a), first);
    return { name: names.get(largest[end])!, amount: say(largest.amount) };
  };
  return texts.value.region[kind].lead({
    ...{ in: say(total(came)), out: say(total(went)) },
    ...{ from: most(came, 'origin'), to: most(went, 'destination') },
  });
}
