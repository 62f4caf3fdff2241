import type { ClaimOutcome, ClaimsReport } from '../../../server/api.ts';
import { texts } from '../../texts/texts.ts';
import { claimWords, effectFigures, robustnessWords } from '../../words/claims.ts';
import { Verdict } from './Verdict.tsx';

/** One claim in words: the verdict, how large the effect is, how far it carries, how it was tested. */
export function Claim({ claim, report }: { claim: ClaimOutcome; report: ClaimsReport }) {
  const say = texts.value.claims;
  const words = claimWords(claim);
  const { figure, interval } = effectFigures(claim.effect);
  return (
    <article class="card claim" id={claim.id} aria-labelledby={`${claim.id}-title`}>
      <div class="claim-head">
        <h2 id={`${claim.id}-title`}>
          <span class="claim-id">{claim.id}</span> {words.claim}
        </h2>
        <Verdict verdict={claim.verdict} />
      </div>
      {claim.reason === null ? (
        <p>
          {say.effect({ name: words.nameOf(claim.effect), figure })}
          {interval !== '' && ' '}
          {interval !== '' && <span class="unbroken">({interval}).</span>}
        </p>
      ) : (
        <p>{say.notTested(claim.reason)}</p>
      )}
      {robustnessWords(claim, report).map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
      <details>
        <summary>{say.tested}</summary>
        <dl class="tested">
          <dt>{say.compared}</dt>
          <dd>{words.compared}</dd>
          <dt>{say.refutedBy}</dt>
          <dd>{words.refutedBy}</dd>
          {claim.parts.length > 1 && (
            <>
              <dt>{say.parts}</dt>
              <dd>
                <ul>
                  {claim.parts.map((part) => {
                    const own = effectFigures(part);
                    return (
                      <li key={part.name}>
                        {say.effect({ name: words.nameOf(part), figure: own.figure })}
                        {own.interval !== '' && ' '}
                        {own.interval !== '' && <span class="unbroken">({own.interval})</span>}
                      </li>
                    );
                  })}
                </ul>
              </dd>
            </>
          )}
        </dl>
        {claim.pValue !== null && <p class="quiet">{say.chance(chance(claim.pValue))}</p>}
      </details>
    </article>
  );
}

function chance(p: number): string {
  const print = new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 2 });
  return p < 0.0001 ? `< ${print.format(0.0001)}` : print.format(p);
}
