import type { DisproportionChange } from '../../engine/experiments/attribution/disproportion/changes.ts';
import type { Attributed } from '../../engine/experiments/attribution/estimates.ts';
import type { MechanismId } from '../../engine/experiments/attribution/mechanisms.ts';
import type { Figure } from '../figure.ts';
import type { NamedQuantity } from '../quantity.ts';
import type { ReportBasis, ReportHead } from '../reportHead.ts';

/** What one mechanism made of the difference: its Shapley value. */
interface NamedContribution extends Attributed {
  id: MechanismId;
  label: string;
  off: string;
  /** The difference with this mechanism alone less the one with none. */
  alone: number | null;
  /** The whole difference less the one with all mechanisms but this. */
  last: number | null;
}

/** What `aimaq attribute --json` prints and stores: depends on the question alone. */
export interface AttributionReport extends ReportHead, ReportBasis {
  of: NamedQuantity;
  /** The difference explained is the second less the first. */
  arms: [string, string];
  levels: [Attributed, Attributed];
  total: Attributed;
  /** Largest first; with `rest` they add up to `total`. */
  mechanisms: NamedContribution[];
  /** The difference that is left with every mechanism off. */
  rest: Attributed;
  /** Asked for, but not at work in these arms. */
  idle: MechanismId[];
  coalitions: number;
  isExact: boolean;
  disproportion: DisproportionChange[];
  figures: Figure[];
}
