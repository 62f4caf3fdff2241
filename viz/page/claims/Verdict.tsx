import { VERDICT_COLOURS, type Verdict as VerdictName } from '../../charts/claimsChart.ts';
import { texts } from '../../texts/texts.ts';

const SIGNS: Record<VerdictName, string> = { supported: '●', refuted: '✕', undecided: '○' };

/** A verdict as a word with a sign, so that its colour says nothing alone. */
export function Verdict({ verdict }: { verdict: VerdictName }) {
  return (
    <span class="verdict" style={{ borderColor: VERDICT_COLOURS[verdict] }}>
      <span aria-hidden="true" style={{ color: VERDICT_COLOURS[verdict] }}>
        {SIGNS[verdict]}
      </span>{' '}
      {texts.value.claims.verdicts[verdict]}
    </span>
  );
}
