import { BRANCHES } from '../../../model/cluster.ts';
import { budgetYears, withAllBranches, withoutBranch, withTaxPreference } from '../arms.ts';
import { contrast, type Hypothesis } from '../claim.ts';
import { closingYears, national, nationalTotal, spell } from '../measures.ts';
import { asIs, missing } from './cells.ts';

/** Years of a preference where no budget says how long the programme lasts. */
const PREFERENCE_YEARS = 5;

/** Claims about who runs a cluster and what the state gets back: H11, H12. */
export const STATE: Hypothesis[] = [
  {
    id: 'H11',
    claim: 'All three branches are needed: state, business and public institutions.',
    refutedBy: 'Dropping one changes nothing.',
    compared:
      'Internet clusters with all three branches, less the same clusters without one of them, for each branch in turn. Output must be lost every time.',
    contrasts({ arms, horizon }) {
      if (arms.internet === null) return missing('internet');
      const years = closingYears(horizon);
      const complete = withAllBranches(arms.internet);
      return BRANCHES.map((branch) =>
        contrast(
          `Output, mean of ${spell(years)}: with less without the branch “${branch}”`,
          'million currency a year, base-year prices',
          { complete: asIs(complete), reduced: asIs(withoutBranch(complete, branch)) },
          ({ complete, reduced }) =>
            national(complete, 'output', years) - national(reduced, 'output', years),
        ),
      );
    },
  },
  {
    id: 'H12',
    claim: 'Tax preferences pay for themselves through growth.',
    refutedBy: 'The balance of the state stays negative over the horizon.',
    compared:
      'Internet clusters whose members are spared the whole tax on value added while the programme has a budget, less the same without preference: balance of the state, summed over all years, not discounted.',
    contrasts({ arms, horizon }) {
      const { internet } = arms;
      if (internet === null) return missing('internet');
      const years = budgetYears(internet) ?? {
        first: horizon.first,
        last: Math.min(horizon.last, horizon.first + PREFERENCE_YEARS - 1),
      };
      return [
        contrast(
          `Balance of the state, sum of ${spell(horizon)}: with less without preference in ${spell(years)}`,
          'million currency, base-year prices',
          {
            spared: asIs(withTaxPreference(internet, 1, years)),
            taxed: asIs(withTaxPreference(internet, 0, years)),
          },
          ({ spared, taxed }) =>
            nationalTotal(spared, 'state_balance', horizon) -
            nationalTotal(taxed, 'state_balance', horizon),
        ),
      ];
    },
  },
];
