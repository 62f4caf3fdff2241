import { formatCount } from '../numbers/count.ts';
import type { View } from '../state/run.ts';
import { texts } from '../texts/texts.ts';

/** Where the figures come from, on every page and every print. */
export function Stamp({ view }: { view: View }) {
  const { run } = view;
  const sample = new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 3 });
  const facts: [string, string][] = [
    [texts.value.stamp.scenario, run.scenario],
    [texts.value.stamp.run, run.run],
    [texts.value.stamp.seed, run.seed],
    [texts.value.stamp.sample, sample.format(run.sample)],
    [
      texts.value.stamp.members,
      texts.value.stamp.membersOf(formatCount(run.membersDone), formatCount(run.members)),
    ],
    [texts.value.stamp.version, run.modelVersion],
  ];
  return (
    <footer class="stamp">
      <h2>{texts.value.stamp.label}</h2>
      <p>
        {texts.value.stamp.sampleMeans(sample.format(1 / run.sample), run.membersDone)}
        {run.drawnParameters.length > 0 &&
          ` ${texts.value.stamp.drawn(run.drawnParameters.length)}`}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {run.sources.length > 0 && (
        <details>
          <summary>
            {texts.value.stamp.sources} ({run.sources.length})
          </summary>
          <ul>
            {run.sources.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{texts.value.page.copyLink}</p>
    </footer>
  );
}
