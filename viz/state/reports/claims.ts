import { readClaims } from '../../api/reports.ts';
import { choice } from '../choice.ts';
import { view } from '../run.ts';
import { reportOn } from './reportOn.ts';

const scenarioOnPage = () =>
  choice.page.value === 'claims' ? (view.value?.run.scenario ?? null) : null;

function claimsOf(quick: boolean) {
  return reportOn(() => {
    const scenario = scenarioOnPage();
    return scenario === null ? null : { kind: 'claims', scenario, quick };
  }, readClaims);
}

/** The claims tested in a minute, and with all points and members. */
export const quickClaims = claimsOf(true);
export const wholeClaims = claimsOf(false);
