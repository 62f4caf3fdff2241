import type { Arm } from '../../model/cluster.ts';
import type { Horizon } from '../../model/horizon.ts';
import type { SimulationResult } from '../../model/simulation.ts';
import type { VariantId } from './questions.ts';

/** Arms of a scenario by the part they play in the claims; one may be missing. */
export interface ArmsByPart {
  /** The scenario's first arm, with which the others are compared. */
  reference: Arm;
  physical: Arm | null;
  internet: Arm | null;
  symbiosis: Arm | null;
}

/** What a claim is tested on: the arms and what all of them share. */
export interface Setting {
  arms: ArmsByPart;
  /** Ids of the regions abroad where partners may be. */
  outside: string[];
  /** Regions of below-average pay. */
  lagging: ReadonlySet<string>;
  horizon: Horizon;
}

/** One arm put to one variant of the question: what has to be simulated. */
export interface Cell {
  variant: VariantId;
  arm: Arm;
}

/** A difference between cells whose sign a claim predicts: above 0 if it is true. */
export interface Contrast {
  /** What is measured, when, and what is subtracted from what. */
  name: string;
  unit: string;
  cells: Readonly<Record<string, Cell>>;
  /** The difference in one member, from the results of its cells by their names. */
  difference: (results: Readonly<Record<string, SimulationResult>>) => number;
}

/** A contrast whose function may read no other results than those of its cells. */
export function contrast<Name extends string>(
  name: string,
  unit: string,
  cells: Record<Name, Cell>,
  difference: (results: Record<Name, SimulationResult>) => number,
): Contrast {
  return {
    name,
    unit,
    cells,
    difference: (results) => difference(results as Record<Name, SimulationResult>),
  };
}

/** One claim of the paper, as a test that it can fail. */
export interface Hypothesis {
  id: string;
  /** The claim in one sentence. */
  claim: string;
  /** What would refute it. */
  refutedBy: string;
  /** What is set against what, in two or three sentences. */
  compared: string;
  /** All of them must hold. A text says why this scenario cannot put the claim to the test. */
  contrasts: (setting: Setting) => Contrast[] | string;
}
