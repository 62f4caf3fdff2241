import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';
import type { Region } from '../../engine/model/country.ts';
import { ofOrigin } from './baseYearPanel.ts';
import { DEFAULTS } from './defaults.ts';
import type { FigureRecord } from './record.ts';

type Income = Pick<Region, 'meanPay' | 'grossRegionalProduct' | 'cashIncomePerHead'>;

/** Pay a month where nothing tells of money: everybody's alike, so that it serves as the unit. */
const PAY_WITHOUT_MONEY = 1000;

/**
 * Pay, gross product and cash income of a region. Where pay is not known it follows from gross
 * product at a common labour share, or from cash income; without any money everybody is paid alike.
 */
export function incomeOf(
  panel: Panel,
  region: string,
  { employed, people }: { employed: number; people: number },
  record: FigureRecord,
): Income {
  const monthly = `${record.currency} a month`;
  const yearly = `million ${record.currency} a year`;
  const pay = ofOrigin(panel, 'mean_wage', region) ?? ofOrigin(panel, 'mean_wage', panel.nation);
  const product = ofOrigin(panel, 'grp_nominal', region);
  const { labourShare, incomePerPay } = DEFAULTS;
  const meanPay =
    pay === undefined ? inferredPay() : record.known(region, 'mean_pay', monthly, pay);
  const grossRegionalProduct =
    product === undefined
      ? record.assumed(
          region,
          'gross_regional_product',
          yearly,
          (meanPay * 12 * employed) / labourShare.value / 1e6,
          labourShare.note,
        )
      : record.known(region, 'gross_regional_product', yearly, product);
  const cashIncomePerHead = cashIncome(panel, region, (meanPay * employed) / people, record);
  return { meanPay, grossRegionalProduct: grossRegionalProduct * 1e6, cashIncomePerHead };

  function inferredPay(): number {
    const income = panel.folded.latest('cash_income_per_head', region);
    const infer = (value: number, note: string) =>
      record.assumed(region, 'mean_pay', monthly, value, note);
    if (product !== undefined) {
      return infer((labourShare.value * product.value * 1e6) / 12 / employed, labourShare.note);
    }
    if (income === undefined) return infer(PAY_WITHOUT_MONEY, 'no money in the series');
    return infer((income.value * people) / employed / incomePerPay.value, incomePerPay.note);
  }
}

/** Cash income per head of the latest year, moved by national pay since; or in proportion to pay. */
function cashIncome(
  panel: Panel,
  region: string,
  payPerHead: number,
  record: FigureRecord,
): number {
  const unit = `${record.currency} a month`;
  const last = panel.folded.latest('cash_income_per_head', region);
  if (last?.year === panel.origin) {
    return record.known(region, 'cash_income_per_head', unit, last);
  }
  const now = panel.at('mean_wage', panel.nation, panel.origin);
  const then = last && panel.at('mean_wage', panel.nation, last.year);
  if (last === undefined || now === undefined || then === undefined) {
    const { value, note } = DEFAULTS.incomePerPay;
    return record.assumed(region, 'cash_income_per_head', unit, value * payPerHead, note);
  }
  return record.known(region, 'cash_income_per_head', unit, {
    ...last,
    value: (last.value * now.value) / then.value,
    basis: 'assumed',
    note: `of ${last.year}, moved with national pay`,
  });
}
