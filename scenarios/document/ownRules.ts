import type { OwnRules } from '../../engine/model/rules/chosenRules.ts';
import { type Phase, RULES } from '../../engine/model/rules.ts';
import { type Path, type Value, valueAt } from './value.ts';

/** Whether the value at a path names a rule that an extension gives for the phase asked there. */
export function isOwnRule(scenario: Value, path: Path, own: OwnRules): boolean {
  const name = valueAt(scenario, path);
  const phase = phaseAt(path);
  return typeof name === 'string' && Object.hasOwn((phase && own[phase]) ?? {}, name);
}

/** `rules.PHASE`, or who a cluster hires. */
function phaseAt(path: Path): Phase | undefined {
  if (path.length === 2 && path[0] === 'rules' && Object.hasOwn(RULES, path[1])) {
    return path[1] as Phase;
  }
  const isCluster = path[0] === 'arms' && path[2] === 'clusters' && path.length === 5;
  return isCluster && path[4] === 'hiring' ? 'remoteHiring' : undefined;
}
