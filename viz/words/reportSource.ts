import { texts } from '../texts/texts.ts';

interface Made {
  scenario: string;
  seed: string;
  sample: number;
  members: number;
  versions: { aimaq: string };
  question: string;
}

/** Where the figures of a report come from, in one line. */
export function reportSource({
  scenario,
  seed,
  sample,
  members,
  versions,
  question,
}: Made): string {
  const print = new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 3 });
  return texts.value.reports.source({
    ...{ scenario, seed, version: versions.aimaq, question: question.slice(0, 8) },
    ...{ sample: print.format(sample), members: print.format(members) },
  });
}
