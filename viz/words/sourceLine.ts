import type { RunDescription } from '../../server/api.ts';
import { formatCount } from '../numbers/count.ts';
import { texts } from '../texts/texts.ts';

/** Where figures come from, in one line that goes with every picture and table. */
export function sourceLine(run: RunDescription): string {
  const { scenario, seed, sample, members, membersDone, modelVersion } = run;
  return texts.value.save.source({
    ...{ run: run.run, scenario, seed, version: modelVersion },
    sample: new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 3 }).format(
      sample,
    ),
    members: texts.value.stamp.membersOf(formatCount(membersDone), formatCount(members)),
  });
}
