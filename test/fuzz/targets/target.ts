import type fc from 'fast-check';
import type { Outcome } from '../judge.ts';

/** A door of the program and what is thrown at it. */
export interface Target<Input = unknown> {
  /** Of 100 inputs of a whole run, how many go here. */
  percent: number;
  inputs: fc.Arbitrary<Input>;
  /** Writes what is needed in a new folder, before the process loses its rights. */
  prepare?(folder: string): Promise<void>;
  /** Gets ready in that folder, the only place where anything may be written. */
  open(folder: string): Promise<OpenTarget<Input>>;
}

export interface OpenTarget<Input = unknown> {
  /** Gives the input to the program. Throws where a promise is broken. */
  answer(input: Input): Promise<Outcome>;
  close(): Promise<void>;
}
