import { useId } from 'preact/hooks';
import { formatCount } from '../../../numbers/count.ts';
import { size } from '../../../state/change/running.ts';
import { scenario } from '../../../state/change/scenario.ts';
import { choice } from '../../../state/choice.ts';
import { changeTexts } from '../../../texts/change/texts.ts';

const MEMBERS = [4, 8, 16, 32, 64];
const PERSONS = [2000, 1000, 500, 200, 100, 50, 20, 10];

/** How sharp the answer is to be: more simulations, and fewer persons for an agent. */
export function Size() {
  const say = changeTexts.value.run;
  const id = useId();
  const defaults = scenario.value.value?.defaults;
  if (size.value === null || defaults === undefined) return null;
  const { members, sample } = size.value;
  const persons = Math.round(1 / sample);
  const more = MEMBERS.find((one) => one > members);
  const finer = PERSONS.find((one) => one < persons && one >= Math.round(1 / defaults.sample));
  const withOwn = (list: number[], own: number) =>
    [...new Set([...list, own])].sort((a, b) => a - b);
  return (
    <details class="twin size">
      <summary>{say.size}</summary>
      <div class="parts">
        <div class="labelled">
          <label for={`${id}-members`}>{say.members}</label>
          <select
            id={`${id}-members`}
            name="members"
            value={members}
            onChange={({ currentTarget }) => {
              choice.members.value = Number(currentTarget.value);
            }}
          >
            {withOwn(MEMBERS, members).map((one) => (
              <option key={one} value={one}>
                {formatCount(one)}
              </option>
            ))}
          </select>
        </div>
        <div class="labelled">
          <label for={`${id}-sample`}>{say.sample}</label>
          <select
            id={`${id}-sample`}
            name="sample"
            value={persons}
            onChange={({ currentTarget }) => {
              choice.sample.value = 1 / Number(currentTarget.value);
            }}
          >
            {withOwn(PERSONS, persons)
              .reverse()
              .map((one) => (
                <option key={one} value={one}>
                  {say.persons(formatCount(one))}
                </option>
              ))}
          </select>
        </div>
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
