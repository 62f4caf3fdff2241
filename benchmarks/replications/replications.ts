import { leslie } from './demography/leslie.ts';
import { lotka } from './demography/lotka.ts';
import { multiregional } from './demography/multiregional.ts';
import { yugoslavia } from './demography/yugoslavia.ts';
import { corePeriphery } from './geography/corePeriphery.ts';
import { dixitStiglitz } from './geography/dixitStiglitz.ts';
import { beveridge } from './labour/beveridge.ts';
import { twoState } from './labour/twoState.ts';
import { gravity } from './migration/gravity.ts';
import { logit } from './migration/logit.ts';
import { radiation } from './migration/radiation.ts';
import type { Replication } from './replication.ts';
import { ishigami } from './sensitivity/ishigami.ts';

/** Published models, in the order in which they are printed. */
export const REPLICATIONS: readonly Replication[] = [
  corePeriphery,
  dixitStiglitz,
  twoState,
  beveridge,
  gravity,
  radiation,
  logit,
  yugoslavia,
  multiregional,
  leslie,
  lotka,
  ishigami,
];
