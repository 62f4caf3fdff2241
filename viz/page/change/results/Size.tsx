import { formatCount } from '../../../numbers/count.ts';
import { size } from '../../../state/change/running.ts';
import { scenario } from '../../../state/change/scenario.ts';
import { choice } from '../../../state/choice.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { Chooser } from '../../choosers/Chooser.tsx';

const MEMBERS = [4, 8, 16, 32, 64];
const PERSONS = [2000, 1000, 500, 200, 100, 50, 20, 10];

/** How sharp the answer is to be: more simulations, and fewer persons for an agent. */
export function Size() {
  const say = changeTexts.value.run;
  const defaults = scenario.value.value?.defaults;
  if (size.value === null || defaults === undefined) return null;
  const { members, sample } = size.value;
  const persons = Math.round(1 / sample);
  const more = MEMBERS.find((one) => one > members);
  const finer = PERSONS.find((one) => one < persons && one >= Math.round(1 / defaults.sample));
  return (
    <details class="twin size">
      <summary>{say.size}</summary>
      <div class="parts">
        <Chooser
          look="labelled"
          label={say.members}
          name="members"
          value={String(members)}
          offered={offer(withOwn(MEMBERS, members), formatCount)}
          onChoose={(one) => {
            choice.members.value = Number(one);
          }}
        />
        <Chooser
          look="labelled"
          label={say.sample}
          name="sample"
          value={String(persons)}
          offered={offer(withOwn(PERSONS, persons).reverse(), (one) =>
            say.persons(formatCount(one)),
          )}
          onChoose={(one) => {
            choice.sample.value = 1 / Number(one);
          }}
        />
        {finer !== undefined && (
          <button
            type="button"
            onClick={() => {
              choice.sample.value = 1 / finer;
            }}
          >
            {say.finer(formatCount(finer))}
          </button>
        )}
        {more !== undefined && (
          <button
            type="button"
            onClick={() => {
              choice.members.value = more;
            }}
          >
            {say.more(more)}
          </button>
        )}
      </div>
    </details>
  );
}

const withOwn = (list: readonly number[], own: number): number[] =>
  [...new Set([...list, own])].sort((a, b) => a - b);

const offer = (numbers: readonly number[], label: (one: number) => string) =>
  numbers.map((one) => ({ value: String(one), label: label(one) }));
