import type { Arrow } from '../../charts/map/flowArrows.ts';
import type { ArrowKind } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { amountPrinter } from '../map/arrows.ts';
import { RegionLink } from '../parts/PageLink.tsx';

/** Regions named before the rest is added up. */
const NAMED = 6;

interface TableProps {
  view: View;
  kind: ArrowKind;
  title: string;
  /** The end of the arrows that is another region. */
  end: 'origin' | 'destination';
  arrows: Arrow[];
  /** The same under the reference arm. */
  reference: Arrow[];
}

/** The regions with which this one has most to do, beside what they have under the reference arm. */
export function PartnerTable({ view, kind, title, end, arrows, reference }: TableProps) {
  const say = texts.value.region;
  const names = shortRegionNames(view.run.regions);
  const sorted = arrows.toSorted((a, b) => b.amount - a.amount);
  const [named, rest] = [sorted.slice(0, NAMED), sorted.slice(NAMED)];
  const total = (some: Arrow[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  const under = (regions: string[]) => total(reference.filter((one) => regions.includes(one[end])));
  const { unit, print } = amountPrinter(kind, view, [total(arrows), total(reference)]);
  const isReference = view.focusArm === view.reference;
  const row = (amount: number, before: number) => (
    <>
      <td>{print(amount)}</td>
      {!isReference && <td>{print(before)}</td>}
    </>
  );
  if (arrows.length === 0) {
    return (
      <div>
        <h3>{title}</h3>
        <p class="empty">{say.noPartner}</p>
      </div>
    );
  }
  return (
    <table class="partners">
      <caption>
        <strong>{title}</strong> {unit}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say.partner}</th>
          <th scope="col">{view.focusArm.name}</th>
          {!isReference && <th scope="col">{view.reference.name}</th>}
        </tr>
      </thead>
      <tbody>
        {named.map((arrow) => (
          <tr key={arrow[end]}>
            <th scope="row">
              <RegionLink region={arrow[end]}>{names.get(arrow[end])}</RegionLink>
            </th>
            {row(arrow.amount, under([arrow[end]]))}
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row">{say.others(rest.length)}</th>
            {row(total(rest), total(reference) - under(named.map((one) => one[end])))}
          </tr>
        )}
        <tr class="total">
          <th scope="row">{say.total}</th>
          {row(total(arrows), total(reference))}
        </tr>
      </tbody>
    </table>
  );
}
