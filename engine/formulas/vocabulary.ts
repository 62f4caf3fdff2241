/** All that a formula may contain. Whatever is not listed here is refused. */

/** Functions of real numbers, with the least and greatest number of arguments. */
export const FUNCTIONS: Readonly<Record<string, readonly [least: number, greatest: number]>> = {
  abs: [1, 1],
  ceil: [1, 1],
  cos: [1, 1],
  exp: [1, 1],
  floor: [1, 1],
  log: [1, 1],
  max: [1, 20],
  min: [1, 20],
  pow: [2, 2],
  round: [1, 1],
  sin: [1, 1],
  sqrt: [1, 1],
};

/** Operators by the name of the function that computes them. */
export const OPERATORS: ReadonlySet<string> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'mod',
  'pow',
  'unaryMinus',
  'unaryPlus',
  'equal',
  'unequal',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'and',
  'or',
  'not',
]);

export const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI };

/**
 * Every node costs a constant time, so the number of nodes bounds the time of an evaluation
 * (about 20 ns a node); the depth bounds the stack.
 */
export const LIMITS = { characters: 1000, nodes: 300, depth: 64 } as const;
