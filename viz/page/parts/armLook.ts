import type { RunArm } from '../../../server/api.ts';
import type { ArmLook } from '../../charts/overTime/fanMarks.ts';

const dashes = ['', '', '7 3', '2 3', '9 3 2 3', '5 2'];

/** The look of an arm by its place in the run, so that it is the same in every picture. */
export function armLook(arms: RunArm[], id: string): ArmLook {
  const at = arms.findIndex((arm) => arm.id === id) % dashes.length;
  return { colour: `var(--arm-${at})`, dash: dashes[at] ?? '' };
}
