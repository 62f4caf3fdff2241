import type { OwnRules } from './rules/chosenRules.ts';
import type { World } from './world/world.ts';

/**
 * What an indicator is worth at the end of December: a value a region, in the order of the scenario's
 * regions, and one for the nation after them; NaN where there is none. Counts of agents become
 * persons by dividing by `world.sample`. The world is not to be changed.
 */
export type OwnMeasure = (world: World) => ArrayLike<number>;

/** What a file of code adds to the model: its default export. */
export interface Extension {
  /** Rules by phase and the name that a scenario gives under `rules`. */
  rules?: OwnRules;
  /** Measures by the id that a scenario gives, with label and unit, under `indicators`. */
  measures?: Record<string, OwnMeasure>;
}

/** The code of an extension: all that a simulation knows of it, so that it is part of the question. */
export interface ExtensionSource {
  /** Name of the file, for messages. */
  file: string;
  /** JavaScript, of one module. */
  code: string;
}
