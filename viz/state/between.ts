import { askBoundaries, askFlows, askRemotePay } from '../api/client.ts';
import { choice } from './choice.ts';
import { follow } from './loading.ts';
import { about, strictly, type View, view } from './run.ts';

/** Moves and remote pay of an arm in the chosen year, asked while the map or a region's page shows them. */
const ofArm = (kind: 'moves' | 'pay', arm: (chosen: View) => string) =>
  about((chosen) => {
    const isShown =
      (choice.page.value === 'overview' && choice.mapArrows.value === kind) ||
      choice.page.value === 'region';
    return isShown ? { arm: arm(chosen), year: chosen.year } : null;
  });

const inFocus = ({ focusArm }: View) => focusArm.id;

export const flows = follow(
  ofArm('moves', inFocus),
  ({ run, query }) => askFlows(run, query),
  strictly,
);
export const remotePay = follow(
  ofArm('pay', inFocus),
  ({ run, query }) => askRemotePay(run, query),
  strictly,
);

/** The same of the reference arm, for what an arm changes; asked on the page of a region. */
const ofReference = about((chosen) =>
  choice.page.value === 'region' ? { arm: chosen.reference.id, year: chosen.year } : null,
);
export const referenceFlows = follow(
  ofReference,
  ({ run, query }) => askFlows(run, query),
  strictly,
);
export const referencePay = follow(
  ofReference,
  ({ run, query }) => askRemotePay(run, query),
  strictly,
);

/** Where the regions of the run lie. */
export const boundaries = follow(() => {
  const chosen = view.value;
  const isShown = choice.page.value === 'overview' && choice.mapShape.value === 'boundaries';
  return chosen?.run.hasBoundaries && isShown ? chosen.run.run : null;
}, askBoundaries);
