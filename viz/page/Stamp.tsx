import { formatCount } from '../numbers/count.ts';
import type { View } from '../state/run.ts';
import { texts } from '../texts/english.ts';

/** Where the figures come from, on every page and every print. */
export function Stamp({ view }: { view: View }) {
  const { run } = view;
  const sample = new Intl.NumberFormat(texts.locale, { maximumSignificantDigits: 3 });
  const facts: [string, string][] = [
    [texts.stamp.scenario, run.scenario],
    [texts.stamp.run, run.run],
    [texts.stamp.seed, run.seed],
    [texts.stamp.sample, sample.format(run.sample)],
    [
      texts.stamp.members,
      texts.stamp.membersOf(formatCount(run.membersDone), formatCount(run.members)),
    ],
    [texts.stamp.version, run.modelVersion],
  ];
  return (
    <footer class="stamp">
      <h2>{texts.stamp.label}</h2>
      <p>
        {texts.stamp.sampleMeans(sample.format(1 / run.sample), run.membersDone)}
        {run.drawnParameters.length > 0 && ` ${texts.stamp.drawn(run.drawnParameters.length)}`}
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
            {texts.stamp.sources} ({run.sources.length})
          </summary>
          <ul>
            {run.sources.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{texts.page.copyLink}</p>
    </footer>
  );
}
