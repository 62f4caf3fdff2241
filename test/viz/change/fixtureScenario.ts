// Answers about the scenario Kazakhstan, of which the made-up run is said to be any change.
import { readFileSync } from 'node:fs';
import { SCHEMA_FILE } from '../../../scenarios/schema/publish.ts';
import type {
  Comparison,
  FormulaCheck,
  Job,
  ScenarioCheck,
  Workplaces,
} from '../../../server/api.ts';
import { describeScenario } from '../../../server/scenarios/describeScenario.ts';
import { scenarioShelf } from '../../../server/scenarios/scenarioShelf.ts';
import { type Asked, fixtureDescription, fixtureDifferences } from '../fixtureRun.ts';

const scenario = describeScenario(scenarioShelf().find('kazakhstan'));
const check: ScenarioCheck = { faults: [], doubts: ['the arms do not cost the same'] };
const formula: FormulaCheck = { ok: true, names: ['year'], value: 0, values: [0] };
const capital = Object.fromEntries(scenario.sectors.map((sector) => [sector, 15e6]));

/** The made-up run, as done as soon as it is asked for. */
export function fixtureRunJob(): Job {
  const { run, members } = fixtureDescription();
  const counts = { membersDone: members, members, yearsDone: 16, years: 16, queuedBehind: 0 };
  return { job: 'run-1', kind: 'run', state: 'done', run, title: '', secondsLeft: null, ...counts };
}

/** By the route under /api, whatever is sent there. */
export const scenarioAnswers: Record<string, () => unknown> = {
  schema: () => JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')),
  scenarios: () => [{ scenario: 'kazakhstan', title: scenario.title, saved: false }],
  'scenarios/kazakhstan': () => scenario,
  'scenarios/kazakhstan/workplaces': (): Workplaces => ({ capital, nationalPay: 213e3 }),
  'scenarios/kazakhstan/check': () => check,
  'formulas/check': () => formula,
};

export function fixtureComparison(asked: Asked, members: number): Comparison {
  const rows = fixtureDifferences(asked, members);
  return { paired: true, members, rows: rows.map((row) => ({ ...row, base: 0, other: row.mean })) };
}
