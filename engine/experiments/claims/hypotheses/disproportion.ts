import { initiators } from '../arms.ts';
import { type Cell, contrast, type Hypothesis } from '../claim.ts';
import { closingYears, national, perHead, spell, variationBetween } from '../measures.ts';
import { asIs, missing } from './cells.ts';

/** Claims about disproportion and migration between regions: H1, H2, H3, H10. */
export const DISPROPORTION: Hypothesis[] = [
  {
    id: 'H1',
    claim: 'Physical clusters raise disproportion between regions, in income and in employment.',
    refutedBy: 'Disproportion falls or stays as it is without clusters.',
    compared:
      'Physical clusters against none: inequality between regions of income per head (Theil index), and of the rate of employment (coefficient of variation). Both must rise.',
    contrasts({ arms, horizon }) {
      if (arms.physical === null) return missing('physical');
      const years = closingYears(horizon);
      const cells = pairOf(arms.physical, arms.reference);
      return [
        contrast(
          `Theil index of income between regions, mean of ${spell(years)}: physical less none`,
          'index',
          cells,
          ({ treated, none }) =>
            national(treated, 'income_theil', years) - national(none, 'income_theil', years),
        ),
        contrast(
          `Variation of the employment rate between regions, mean of ${spell(years)}: physical less none`,
          '% of the mean rate',
          cells,
          ({ treated, none }) =>
            100 *
            (variationBetween(treated, 'employment_rate', years) -
              variationBetween(none, 'employment_rate', years)),
        ),
      ];
    },
  },
  {
    id: 'H2',
    claim:
      'An Internet cluster gives the initiating region breakthrough growth and lowers disproportion at once.',
    refutedBy: 'Either half fails.',
    compared:
      'Internet clusters against none: output per head of the initiating regions, and inequality of income between all regions. The first must rise and the second fall; any rise counts, as the claim does not say what a breakthrough is.',
    contrasts({ arms, horizon }) {
      if (arms.internet === null) return missing('internet');
      const years = closingYears(horizon);
      const cells = pairOf(arms.internet, arms.reference);
      const regions = initiators(arms.internet);
      if (regions.size === 0) return 'its Internet arm has no cluster';
      return [
        contrast(
          `Output per head of the initiating regions, mean of ${spell(years)}: Internet less none`,
          'thousand currency a year, base-year prices',
          cells,
          ({ treated, none }) =>
            perHead(treated, 'output_per_head', regions, years) -
            perHead(none, 'output_per_head', regions, years),
        ),
        contrast(
          `Fall of the Theil index of income between regions, mean of ${spell(years)}: none less Internet`,
          'index',
          cells,
          ({ treated, none }) =>
            national(none, 'income_theil', years) - national(treated, 'income_theil', years),
        ),
      ];
    },
  },
  {
    id: 'H3',
    claim: 'Internet clusters lower migration from poorer to richer regions.',
    refutedBy: 'Net flows are unchanged or larger.',
    compared:
      'Internet clusters against none: moves to regions of higher pay less moves to regions of lower pay, over all years, because single years are ruled by luck.',
    contrasts({ arms, horizon }) {
      if (arms.internet === null) return missing('internet');
      return [
        contrast(
          `Fall of net migration to richer regions, mean of ${spell(horizon)}: none less Internet`,
          'persons a year',
          pairOf(arms.internet, arms.reference),
          ({ treated, none }) =>
            national(none, 'migration_to_richer', horizon) -
            national(treated, 'migration_to_richer', horizon),
        ),
      ];
    },
  },
  {
    id: 'H10',
    claim: 'Remote cluster jobs pay well where they land and lift local demand.',
    refutedBy: 'The effect on local income is nil after displacement.',
    compared:
      'Internet clusters against none: cash income per head of those regions that initiate no cluster but whose residents hold remote jobs of one; jobs that remote ones displace there are counted.',
    contrasts({ arms, horizon }) {
      if (arms.internet === null) return missing('internet');
      const years = closingYears(horizon);
      const initiating = initiators(arms.internet);
      return [
        contrast(
          `Income per head of receiving regions, mean of ${spell(years)}: Internet less none`,
          'currency a month, base-year prices',
          pairOf(arms.internet, arms.reference),
          ({ treated, none }) => {
            const receiving = new Set(
              treated.regions.filter(
                (id) =>
                  !initiating.has(id) &&
                  perHead(treated, 'cluster_remote_jobs', new Set([id]), years) > 0,
              ),
            );
            // Where no job lands there is no income from it.
            if (receiving.size === 0) return 0;
            return (
              perHead(treated, 'income_per_head', receiving, years) -
              perHead(none, 'income_per_head', receiving, years)
            );
          },
        ),
      ];
    },
  },
];

function pairOf(treated: Cell['arm'], none: Cell['arm']) {
  return { treated: asIs(treated), none: asIs(none) };
}
