import { useId, useState } from 'preact/hooks';
import { formatCount } from '../../../numbers/count.ts';
import { edited, setField } from '../../../state/change/edit.ts';
import { lastYear, steadyMoney } from '../../../state/change/quickArm.ts';
import { clusters, clustersBefore, result } from '../../../state/change/results.ts';
import { schema, workplaces } from '../../../state/change/scenario.ts';
import { costOf, type Line, moneyFor, seatLines, seatsOf } from '../../../state/change/seats.ts';
import { type Steady, totalOf, writeSteady } from '../../../state/change/steady.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { moneyInWords } from '../../../words/change/money.ts';
import { HelpButton } from '../fields/HelpButton.tsx';
import { NumberControl } from '../fields/NumberControl.tsx';

/** Amounts a year are rounded to so many digits. */
const DIGITS = 6;

/** How many workplaces the arm's money pays for; another number is other money of this arm. */
export function Seats({ arm }: { arm: string }) {
  const say = changeTexts.value.quick;
  const costs = workplaces.value.value;
  const lines =
    schema.value.value && edited.value && costs
      ? seatLines(schema.value.value, edited.value, arm, costs)
      : null;
  const steady = steadyMoney(arm);
  if (costs === undefined) return <p class="effect awaited-field">{say.remoteSeats}</p>;
  if (lines === null || steady === null) return <p class="effect">{say.seatsUnknown}</p>;
  const kinds = [true, false].filter((isRemote) =>
    lines.some((line) => line.isRemote === isRemote),
  );
  return (
    <>
      {kinds.map((isRemote) => (
        <SeatCount key={String(isRemote)} {...{ arm, lines, steady, isRemote }} />
      ))}
    </>
  );
}

interface SeatCountProps {
  arm: string;
  lines: Line[];
  steady: Steady;
  isRemote: boolean;
}

/** Workplaces of one kind. */
function SeatCount({ arm, lines, steady, isRemote }: SeatCountProps) {
  const say = changeTexts.value.quick;
  const id = useId();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const years = totalOf({ ...steady, amount: 1 }, lastYear.value);
  const cost = costOf(lines, isRemote);
  const label = isRemote ? say.remoteSeats : say.siteSeats;
  const isKnown = Number.isFinite(cost) && years > 0;
  return (
    <div class="change-field seats" data-field={isRemote ? 'remote-seats' : 'site-seats'}>
      <div class="change-label">
        <label for={id}>{label}</label>
        <HelpButton label={label} isOpen={isHelpOpen} onOpen={setHelpOpen} />
      </div>
      <NumberControl
        names={{ id, describedBy: `${id}-more`, isInvalid: false }}
        low={0}
        isDisabled={!isKnown}
        value={Math.round(seatsOf(lines, isRemote, steady.amount * years))}
        onValue={(seats) => {
          if (seats === null) return;
          const amount = Number((moneyFor(lines, isRemote, seats) / years).toPrecision(DIGITS));
          setField(['arms', arm, 'budget'], writeSteady({ ...steady, amount }));
        }}
      />
      <div id={`${id}-more`}>
        <Opened arm={arm} />
        {isHelpOpen && isKnown && <p class="help-text">{say.seatsHelp(moneyInWords(cost))}</p>}
      </div>
    </div>
  );
}

/** How many the last run says there are. */
function Opened({ arm }: { arm: string }) {
  const say = changeTexts.value.quick;
  const shown = result.value;
  if (shown === null || shown.view.focusArm.id !== arm) return <p class="effect">…</p>;
  const { year } = shown.view;
  const sum = (rows: typeof clusters.value.value) =>
    rows?.filter((row) => row.year === year).reduce((total, { seats }) => total + seats, 0) ?? 0;
  const before = sum(clustersBefore.value.value);
  return (
    <p class="effect">
      {say.opened(formatCount(sum(clusters.value.value)), year)}{' '}
      {before > 0 && say.openedBefore(formatCount(before))}
    </p>
  );
}
