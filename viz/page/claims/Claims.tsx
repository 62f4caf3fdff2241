import { quickClaims, wholeClaims } from '../../state/reports/claims.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { reportSource } from '../../words/reportSource.ts';
import { ReportGate } from '../reports/ReportGate.tsx';
import { AllClaims } from './AllClaims.tsx';
import { Claim } from './Claim.tsx';

/** The claims of the paper, tested: the whole test where there is one, else the quick one. */
export function Claims({ view }: { view: View }) {
  const say = texts.value.claims;
  const { run } = view;
  const whole = ready(wholeClaims);
  const report = whole ?? ready(quickClaims);
  const command = `npm run -s aimaq -- claims ${run.scenario}`;
  return (
    <div class="cards claims">
      <section class="card">
        <h2>{say.title}</h2>
        <p class="subtitle">{say.hint}</p>
        {report === undefined ? (
          <ReportGate
            on={quickClaims}
            hint={say.quickHint}
            label={say.quickLabel}
            command={`${command} --quick`}
          />
        ) : (
          <>
            <p class="answer">
              {say.sum(countOf(report.claims))} {(whole ? say.isWhole : say.isQuick)(report)}
            </p>
            <p>{say.meaning}</p>
            <ul class="notes">
              <li>{say.familyError(percent(report.familyError))}</li>
              <li>{reportSource(report)}</li>
            </ul>
          </>
        )}
        {report !== undefined && whole === undefined && (
          <ReportGate
            on={wholeClaims}
            hint={say.wholeHint}
            label={say.wholeLabel}
            command={command}
            isMore
          />
        )}
      </section>
      {report === undefined ? (
        quickClaims.state.value.status === 'asking' && <div class="screen" />
      ) : (
        <>
          <AllClaims report={report} run={run} />
          {report.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} report={report} />
          ))}
        </>
      )}
    </div>
  );
}

const ready = ({ state, report }: typeof quickClaims) =>
  state.value.status === 'ready' ? report.value : undefined;

function countOf(claims: readonly { verdict: 'supported' | 'refuted' | 'undecided' }[]) {
  const count = (wanted: string) => claims.filter(({ verdict }) => verdict === wanted).length;
  return {
    ...{ supported: count('supported'), refuted: count('refuted') },
    ...{ undecided: count('undecided'), all: claims.length },
  };
}

function percent(share: number): string {
  return new Intl.NumberFormat(texts.value.locale).format(100 * share);
}
